-- key: leadership.poor_villages_with_reserve
-- name: 有后备干部的贫困村 | Poor villages with a reserve
-- kind: stock
-- unit: 个 | villages
-- mechanism: C4
-- says: 月末至少有一名后备干部的建档立卡贫困村，每村计 1。 | Registered poor villages with at least one in reserve at the end of the month, one each.
-- from: leadership.published_reserve_strength
where registered_poor and held > 0
amount 1
