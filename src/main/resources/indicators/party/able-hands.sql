-- key: party.able_hands
-- name: 产业链上培养的致富能手 | Able hands trained on the chain
-- kind: stock
-- unit: 人 | people
-- mechanism: B3
-- says: 至月末产业链党组织培养的致富能手，每人计 1。 | People whom chain organisations trained to get rich on the chain up to the end of the month, one each.
-- from: party.published_able_hand
where true
amount 1
