-- key: household.not_out_by_money
-- name: 缺资金未脱贫户 | Poor by lack of money
-- kind: stock
-- unit: 户 | households
-- mechanism: D1
-- says: 月末尚未脱贫、主要致贫原因为“缺资金”的户，每户计 1。 | Households still poor at the end of the month whose main cause is lack of money.
-- from: household.published_household
where status in ('01','02','05') and main_cause = '09'
amount 1
