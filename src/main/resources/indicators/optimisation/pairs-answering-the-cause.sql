-- key: optimisation.pairs_answering_the_cause
-- name: 其中专长对得上致贫原因的 | of these, whose trade answers the cause
-- kind: flow
-- unit: 对 | pairs
-- mechanism: D2
-- says: 当月采纳的结对建议中，帮扶人专长对得上致贫原因的，每对计 1。 | Accepted pairs of the month in which the helper's trade answers the cause of poverty, one each.
-- from: optimisation.published_done
where of_a_pair and trade_fits
amount 1
