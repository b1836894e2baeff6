-- key: household.not_out_by_illness
-- name: 因病未脱贫户 | Poor by illness
-- kind: stock
-- unit: 户 | households
-- mechanism: D1
-- says: 月末尚未脱贫、主要致贫原因为“因病”的户，每户计 1。 | Households still poor at the end of the month whose main cause is illness.
-- from: household.published_household
where status in ('01','02','05') and main_cause = '01'
amount 1
