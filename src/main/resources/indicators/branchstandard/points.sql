-- key: branchstandard.points
-- name: 对标得分 | Points of branches assessed
-- kind: flow
-- unit: 分 | points
-- mechanism: B2
-- says: 当月完成对标的党支部得分之和。 | Points of the branches assessed in the month, added up.
-- from: branchstandard.published_assessment
where stage = 'DONE'
amount coalesce(points, 0)
