-- key: household.registered_ordinary
-- name: 建档立卡户：一般贫困户 | Registered: ordinary households
-- kind: stock
-- unit: 户 | households
-- mechanism: D1
-- says: 月末在册建档立卡户中户属性为一般贫困户的，每户计 1。 | Households on the register at the end of the month that are ordinary households.
-- from: household.published_household
where status in ('01','02','03','04','05','06','11','12') and kind in ('01')
amount 1
