-- key: household.not_out_by_disaster
-- name: 因灾未脱贫户 | Poor by disaster
-- kind: stock
-- unit: 户 | households
-- mechanism: D1
-- says: 月末尚未脱贫、主要致贫原因为“因灾”的户，每户计 1。 | Households still poor at the end of the month whose main cause is disaster.
-- from: household.published_household
where status in ('01','02','05') and main_cause = '04'
amount 1
