-- key: household.not_out_by_disability
-- name: 因残未脱贫户 | Poor by disability
-- kind: stock
-- unit: 户 | households
-- mechanism: D1
-- says: 月末尚未脱贫、主要致贫原因为“因残”的户，每户计 1。 | Households still poor at the end of the month whose main cause is disability.
-- from: household.published_household
where status in ('01','02','05') and main_cause = '02'
amount 1
