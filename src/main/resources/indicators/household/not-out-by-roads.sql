-- key: household.not_out_by_roads
-- name: 交通条件落后未脱贫户 | Poor by poor roads
-- kind: stock
-- unit: 户 | households
-- mechanism: D1
-- says: 月末尚未脱贫、主要致贫原因为“交通条件落后”的户，每户计 1。 | Households still poor at the end of the month whose main cause is poor roads.
-- from: household.published_household
where status in ('01','02','05') and main_cause = '10'
amount 1
