-- key: household.not_out_by_drive
-- name: 自身发展动力不足未脱贫户 | Poor by lack of drive
-- kind: stock
-- unit: 户 | households
-- mechanism: D1
-- says: 月末尚未脱贫、主要致贫原因为“自身发展动力不足”的户，每户计 1。 | Households still poor at the end of the month whose main cause is lack of drive.
-- from: household.published_household
where status in ('01','02','05') and main_cause = '11'
amount 1
