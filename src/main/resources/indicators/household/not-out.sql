-- key: household.not_out
-- name: 未脱贫户 | Poor households
-- kind: stock
-- unit: 户 | households
-- mechanism: D6
-- says: 月末尚未脱贫（含预脱贫、返贫）的户，每户计 1。 | Households still poor at the end of the month, those about to leave and those fallen back included.
-- from: household.published_household
where status in ('01','02','05')
amount 1
