-- key: household.not_out_by_skills
-- name: 缺技术未脱贫户 | Poor by lack of skills
-- kind: stock
-- unit: 户 | households
-- mechanism: D1
-- says: 月末尚未脱贫、主要致贫原因为“缺技术”的户，每户计 1。 | Households still poor at the end of the month whose main cause is lack of skills.
-- from: household.published_household
where status in ('01','02','05') and main_cause = '07'
amount 1
