-- key: homemap.bases
-- name: 有底图的村 | Villages with a base map
-- kind: stock
-- unit: 个 | villages
-- mechanism: D7
-- says: 月末民居分布图有底图（手绘图照片或村界）的村，每村计 1。 | Villages with something laid under their map of homes, a photographed drawing or an outline, at the end of the month, one each.
-- from: homemap.published_base
where true
amount 1
