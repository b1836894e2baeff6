-- key: household.registered_support
-- name: 建档立卡户：五保（特困）户 | Registered: households under special support
-- kind: stock
-- unit: 户 | households
-- mechanism: D1
-- says: 月末在册建档立卡户中户属性为五保（特困）户的，每户计 1。 | Households on the register at the end of the month that are households under special support.
-- from: household.published_household
where status in ('01','02','03','04','05','06','11','12') and kind in ('03','06')
amount 1
