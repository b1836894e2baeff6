-- key: optimisation.adjusted
-- name: 当月按方案调整的村 | Villages adjusted by a proposal
-- kind: flow
-- unit: 个次 | villages
-- mechanism: C7
-- says: 当月按动态优化方案调整第一书记的村，每次计 1。 | Villages whose first secretary was changed in the month as a draft proposed, one each time.
-- from: optimisation.published_done
where not of_a_pair
amount 1
