-- key: party.admitted_on_chain
-- name: 产业链上发展的党员 | Members admitted on the chain
-- kind: stock
-- unit: 人 | people
-- mechanism: B3
-- says: 至月末在产业链上新发展的党员，每人计 1。 | Members admitted on an industry chain up to the end of the month, one each.
-- from: party.published_admission
where on_chain
amount 1
