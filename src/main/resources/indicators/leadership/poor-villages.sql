-- key: leadership.poor_villages
-- name: 有班子台账的贫困村 | Poor villages followed
-- kind: stock
-- unit: 个 | villages
-- mechanism: C4
-- says: 建档立卡贫困村中班子已纳入管理的村；是后备覆盖率的分母。 | Registered poor villages whose team is followed; what the coverage of the reserve divides by.
-- from: leadership.published_village
where registered_poor
amount 1
