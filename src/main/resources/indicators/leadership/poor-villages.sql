-- key: leadership.poor_villages
-- name: 建档立卡贫困村 | Registered poor villages
-- kind: stock
-- unit: 个 | villages
-- mechanism: C4
-- says: 月末在册的建档立卡贫困村，脱贫出列后仍算，不论登记过什么，每村计 1；是贫困村后备干部覆盖率的分母。 | Villages that are there at the end of the month and were registered as poor, also after they left poverty and whatever is recorded of them, one each; what the coverage by a reserve divides by.
-- from: leadership.published_reserve_strength
where registered_poor
amount 1
