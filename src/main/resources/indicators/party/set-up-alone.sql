-- key: party.set_up_alone
-- name: 单独组建的产业党支部 | Chain branches set up alone
-- kind: stock
-- unit: 个 | branches
-- mechanism: B3
-- says: 其中由一个产业主体单独组建的，每个计 1。 | Of the chain branches those that one body set up alone, one each.
-- from: party.published_organisation
where chain_node is not null and kind = 'BRANCH' and setup_mode = 'ALONE'
amount 1
