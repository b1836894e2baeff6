-- key: household.unsteady
-- name: 脱贫不稳定户 | Households not steadily out
-- kind: stock
-- unit: 户 | households
-- mechanism: D8
-- says: 月末已经脱贫但不稳定的户，每户计 1。 | Households out of poverty but not steadily so at the end of the month, one each.
-- from: household.published_household
where status = '12'
amount 1
