-- key: householdplan.in_time
-- name: 当月按期完成的措施 | Measures done in time
-- kind: flow
-- unit: 条 | measures
-- mechanism: D5
-- says: 当月完成、没有超过时限的措施，每条计 1。 | Measures done in the month by their last day, one each.
-- from: householdplan.published_result
where in_time
amount 1
