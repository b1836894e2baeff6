-- key: household.registered_subsistence
-- name: 建档立卡户：低保户和低保贫困户 | Registered: households on subsistence allowance
-- kind: stock
-- unit: 户 | households
-- mechanism: D1
-- says: 月末在册建档立卡户中户属性为低保户和低保贫困户的，每户计 1。 | Households on the register at the end of the month that are households on subsistence allowance.
-- from: household.published_household
where status in ('01','02','03','04','05','06','11','12') and kind in ('02','04')
amount 1
