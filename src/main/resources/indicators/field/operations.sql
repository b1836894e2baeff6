-- key: field.operations
-- name: 手机送来的记录 | Records from phones
-- kind: flow
-- unit: 条 | records
-- mechanism: F6
-- says: 当月从手机送到的走访、需求和更改，每条计 1，重复送的不重复计。 | Visits, needs and changes that arrived from phones in the month, each once however often it was sent.
-- from: field.published_operation
where true
amount 1
