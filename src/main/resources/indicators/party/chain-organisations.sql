-- key: party.chain_organisations
-- name: 产业链党组织 | Chain organisations
-- kind: stock
-- unit: 个 | organisations
-- mechanism: B3
-- says: 月末建在产业链某个环节上的党组织，每个计 1，不含党小组。 | Organisations on a node of an industry chain at the end of the month, one each; groups are not among them.
-- from: party.published_organisation
where chain_node is not null and kind <> 'GROUP'
amount 1
