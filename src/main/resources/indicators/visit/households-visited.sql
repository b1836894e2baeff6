-- key: visit.households_visited
-- name: 当月走访到的户 | Households visited in the month
-- kind: flow
-- unit: 户 | households
-- mechanism: D4
-- says: 当月走访过的户，一月之内走访几次都计 1。 | Households visited in the month, one each however often.
-- from: visit.published_visited
where true
amount 1
