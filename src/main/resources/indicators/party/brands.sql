-- key: party.brands
-- name: 产业链品牌 | Brands on the chain
-- kind: stock
-- unit: 个 | brands
-- mechanism: B3
-- says: 月末有效的产业链品牌和认证，每个品牌每类计 1。 | Brands and certificates of chain organisations that hold at the end of the month, one a brand and kind.
-- from: party.published_brand
where true
amount 1
