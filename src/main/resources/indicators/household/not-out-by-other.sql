-- key: household.not_out_by_other
-- name: 其他原因未脱贫户 | Poor by other causes
-- kind: stock
-- unit: 户 | households
-- mechanism: D1
-- says: 月末尚未脱贫、主要致贫原因为因婚、其他或未填的户，每户计 1。 | Households still poor at the end of the month whose main cause is marriage, another one or not stated.
-- from: household.published_household
where status in ('01','02','05') and coalesce(main_cause, '99') in ('12','99')
amount 1
