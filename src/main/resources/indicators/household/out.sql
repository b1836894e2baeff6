-- key: household.out
-- name: 已脱贫户 | Households out of poverty
-- kind: stock
-- unit: 户 | households
-- mechanism: D6
-- says: 月末已经脱贫的户，每户计 1。 | Households out of poverty at the end of the month, one each.
-- from: household.published_household
where status in ('03','04','06','11','12')
amount 1
