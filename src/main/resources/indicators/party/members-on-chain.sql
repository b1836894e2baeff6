-- key: party.members_on_chain
-- name: 聚在产业链上的党员 | Members on the chain
-- kind: stock
-- unit: 人 | people
-- mechanism: B3
-- says: 其中月末在产业链党组织里的党员，每人计 1。 | Of these those who belong to a chain organisation, one each.
-- from: party.published_member
where in_a_chain_organisation
amount 1
