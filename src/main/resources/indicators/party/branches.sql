-- key: party.branches
-- name: 党支部 | Branches
-- kind: stock
-- unit: 个 | branches
-- mechanism: B1
-- says: 月末存在的党支部，每个计 1。 | Branches that exist at the end of the month, one each.
-- from: party.published_organisation
where kind = 'BRANCH'
amount 1
