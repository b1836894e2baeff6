-- key: householdplan.industry_done
-- name: 当月完成的产业措施 | Industry measures done
-- kind: flow
-- unit: 条 | measures
-- mechanism: D5
-- says: 当月完成的产业类帮扶措施，每条计 1。 | Measures for industry done in the month, one each.
-- from: householdplan.published_result
where kind = '01'
amount 1
