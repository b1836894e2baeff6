-- key: party.chain_branches
-- name: 产业党支部 | Chain branches
-- kind: stock
-- unit: 个 | branches
-- mechanism: B3
-- says: 月末建在产业链上的党支部，每个计 1。 | Branches on an industry chain at the end of the month, one each.
-- from: party.published_organisation
where chain_node is not null and kind = 'BRANCH'
amount 1
