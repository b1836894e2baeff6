-- key: householdplan.plans_made
-- name: 当月制定的计划 | Plans made in the month
-- kind: flow
-- unit: 份 | plans
-- mechanism: D5
-- says: 当月制定的“一户一策”计划，每份计 1。 | Plans made in the month, one each.
-- from: householdplan.published_plan
where true
amount 1
