-- key: household.registered
-- name: 建档立卡户 | Registered households
-- kind: stock
-- unit: 户 | households
-- mechanism: D1
-- says: 月末在册的建档立卡户（未脱贫和已脱贫），每户计 1。 | Households on the register at the end of the month, poor or out of poverty, one each.
-- from: household.published_household
where status in ('01','02','03','04','05','06','11','12')
amount 1
