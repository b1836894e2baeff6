-- key: householdplan.plans
-- name: 当年有“一户一策”计划的户 | Households with a plan for the year
-- kind: stock
-- unit: 户 | households
-- mechanism: D5
-- says: 月末已制定当年“一户一策”计划的户，每户计 1。 | Households whose plan for the year was made by the end of the month, one each.
-- from: householdplan.published_plan_stock
where true
amount 1
