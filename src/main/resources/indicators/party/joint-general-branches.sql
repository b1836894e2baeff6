-- key: party.joint_general_branches
-- name: 联合党总支 | Joint general branches
-- kind: stock
-- unit: 个 | organisations
-- mechanism: B1
-- says: 月末存在的村村、村企联合党总支，每个计 1。 | General branches that join villages, or a village and an enterprise, at the end of the month, one each.
-- from: party.published_organisation
where kind = 'JOINT_GENERAL_BRANCH'
amount 1
