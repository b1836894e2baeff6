-- key: posting.covered_poor_villages
-- name: 已有第一书记的贫困村 | Poor villages with a first secretary
-- kind: stock
-- unit: 个 | villages
-- mechanism: C5
-- says: 月末有第一书记在任的建档立卡贫困村，每村计 1。 | Registered poor villages that have a first secretary at the end of the month, one each.
-- from: posting.published_covered_target
where reason = 'POOR_VILLAGE'
amount 1
