-- key: homemap.unplaced
-- name: 还没上图的户 | Households not on the map
-- kind: stock
-- unit: 户 | households
-- mechanism: D7
-- says: 月末在册、民居分布图上还没有标住处的户，每户计 1。 | Registered households without a place on the map of homes at the end of the month, one each.
-- from: homemap.published_placed
where not placed
amount 1
