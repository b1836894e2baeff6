-- key: branchstandard.points_possible
-- name: 对标满分 | Points possible
-- kind: flow
-- unit: 分 | points
-- mechanism: B2
-- says: 当月完成对标的党支部满分之和。 | Points that the branches assessed in the month could have, added up.
-- from: branchstandard.published_assessment
where stage = 'DONE'
amount coalesce(points_possible, 0)
