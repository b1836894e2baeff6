-- key: householdplan.measures_done
-- name: 当月完成的措施 | Measures done
-- kind: flow
-- unit: 条 | measures
-- mechanism: D5
-- says: 当月完成的帮扶措施，每条计 1。 | Measures done in the month, one each.
-- from: householdplan.published_result
where true
amount 1
