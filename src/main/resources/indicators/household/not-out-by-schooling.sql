-- key: household.not_out_by_schooling
-- name: 因学未脱贫户 | Poor by schooling
-- kind: stock
-- unit: 户 | households
-- mechanism: D1
-- says: 月末尚未脱贫、主要致贫原因为“因学”的户，每户计 1。 | Households still poor at the end of the month whose main cause is schooling.
-- from: household.published_household
where status in ('01','02','05') and main_cause = '03'
amount 1
