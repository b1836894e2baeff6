-- key: posting.talent_projects
-- name: 在实施的人才项目 | Talent projects under way
-- kind: stock
-- unit: 个 | projects
-- mechanism: C12
-- says: 月末正在实施的人才项目，每个计 1，记在主管的省、市或县。 | Talent projects under way at the end of the month, one each, where the province, city or county that owns them is.
-- from: posting.published_talent_project
where true
amount 1
