-- key: posting.project_experts
-- name: 人才项目上的人才 | Experts on talent projects
-- kind: stock
-- unit: 人 | persons
-- mechanism: C12
-- says: 月末在任、并且所属人才项目正在实施的组团帮扶人才，每人计 1。 | Talent sent in groups who are in post and whose project is under way at the end of the month, one each.
-- from: posting.published_project_expert
where true
amount 1
