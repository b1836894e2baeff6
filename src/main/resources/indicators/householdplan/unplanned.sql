-- key: householdplan.unplanned
-- name: 缺计划的户 | Households without a plan
-- kind: stock
-- unit: 户 | households
-- mechanism: D5
-- says: 月末没有仍然有效的“一户一策”计划的未脱贫户和监测对象，每户计 1；2018 年 4 月起要求。 | Poor and monitored households with no plan that still holds at the end of the month, one each; asked for from April 2018 on.
-- from: householdplan.published_unplanned
where true
amount 1
