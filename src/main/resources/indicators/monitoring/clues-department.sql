-- key: monitoring.clues_department
-- name: 部门筛查的线索 | Clues from departments
-- kind: flow
-- unit: 件 | cases
-- mechanism: D8
-- says: 当月部门筛查预警的线索，每件计 1。 | Clues in the month from lists of departments, one each.
-- from: monitoring.published_step
where kind = 'REPORT' and source = 'DEPARTMENT'
amount 1
