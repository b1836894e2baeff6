-- key: householdplan.measures_planned
-- name: 当月列入计划的措施 | Measures planned
-- kind: flow
-- unit: 条 | measures
-- mechanism: D5
-- says: 当月列入计划的帮扶措施，每条计 1。 | Measures put into plans in the month, one each.
-- from: householdplan.published_measure
where true
amount 1
