-- key: party.carried_households
-- name: 产业链党组织带动的户 | Households carried along by chain organisations
-- kind: stock
-- unit: 户 | households
-- mechanism: B3
-- says: 月末由产业链党组织带动的户，不论几个党组织、几种方式，每户计 1。 | Households that chain organisations carry along at the end of the month, one each, by however many and in however many ways.
-- from: party.published_carried_household
where true
amount 1
