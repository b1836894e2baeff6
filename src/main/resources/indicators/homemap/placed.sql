-- key: homemap.placed
-- name: 已上图的户 | Households on the map
-- kind: stock
-- unit: 户 | households
-- mechanism: D7
-- says: 月末民居分布图上标了住处的在册户，每户计 1。 | Registered households with a place on the map of homes at the end of the month, one each.
-- from: homemap.published_placed
where placed
amount 1
