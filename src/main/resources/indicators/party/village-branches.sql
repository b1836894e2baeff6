-- key: party.village_branches
-- name: 村党支部 | Village branches
-- kind: stock
-- unit: 个 | branches
-- mechanism: B1
-- says: 月末存在的、设在村的党支部，每个计 1。 | Branches set up in villages that exist at the end of the month, one each.
-- from: party.published_organisation
where kind = 'BRANCH' and setting = 'VILLAGE'
amount 1
