-- key: party.set_up_with_enterprise
-- name: 企社联建的产业党支部 | Chain branches of enterprise and cooperative
-- kind: stock
-- unit: 个 | branches
-- mechanism: B3
-- says: 其中由企业和合作社联合组建的，每个计 1。 | Of the chain branches those that an enterprise and a cooperative set up together, one each.
-- from: party.published_organisation
where chain_node is not null and kind = 'BRANCH' and setup_mode = 'ENTERPRISE_COOPERATIVE'
amount 1
