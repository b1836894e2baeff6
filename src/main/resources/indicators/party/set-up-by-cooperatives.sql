-- key: party.set_up_by_cooperatives
-- name: 社社联建的产业党支部 | Chain branches of cooperatives
-- kind: stock
-- unit: 个 | branches
-- mechanism: B3
-- says: 其中由几个合作社联合组建的，每个计 1。 | Of the chain branches those that several cooperatives set up together, one each.
-- from: party.published_organisation
where chain_node is not null and kind = 'BRANCH' and setup_mode = 'COOPERATIVES'
amount 1
