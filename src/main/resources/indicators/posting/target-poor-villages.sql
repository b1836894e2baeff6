-- key: posting.target_poor_villages
-- name: 应派第一书记的贫困村 | Poor villages that must have a first secretary
-- kind: stock
-- unit: 个 | villages
-- mechanism: C5
-- says: 月末列入选派名单的建档立卡贫困村，每村计 1。 | Registered poor villages on the list at the end of the month, one each.
-- from: posting.published_target
where reason = 'POOR_VILLAGE'
amount 1
