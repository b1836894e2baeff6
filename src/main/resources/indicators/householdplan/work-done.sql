-- key: householdplan.work_done
-- name: 当月完成的就业和技能措施 | Work and skills measures done
-- kind: flow
-- unit: 条 | measures
-- mechanism: D5
-- says: 当月完成的就业、技能和生态岗措施，每条计 1。 | Measures for work, skills and posts in nature care done in the month, one each.
-- from: householdplan.published_result
where kind in ('02', '10', '12')
amount 1
