-- key: field.operations_waited
-- name: 记下后隔天才送到的 | Records that waited for a signal
-- kind: flow
-- unit: 条 | records
-- mechanism: F6
-- says: 当月送到的记录中，记下那天没有送出、隔天以后才送到的。 | Of the records that arrived in the month, those written down on an earlier day.
-- from: field.published_operation
where waited_days > 0
amount 1
