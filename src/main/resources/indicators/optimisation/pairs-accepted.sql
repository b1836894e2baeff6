-- key: optimisation.pairs_accepted
-- name: 当月按建议结对 | Pairs begun as proposed
-- kind: flow
-- unit: 对 | pairs
-- mechanism: D2
-- says: 当月采纳系统建议开始的结对，每对计 1。 | Pairs begun in the month because a proposal was accepted, one each.
-- from: optimisation.published_done
where of_a_pair
amount 1
