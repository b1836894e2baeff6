-- key: party.organisations
-- name: 党组织 | Party organisations
-- kind: stock
-- unit: 个 | organisations
-- mechanism: B1
-- says: 月末存在的党委、党总支、联合党总支和党支部，每个计 1，不含党小组。 | Committees, general branches, joint general branches and branches that exist at the end of the month, one each; groups are not among them.
-- from: party.published_organisation
where kind <> 'GROUP'
amount 1
