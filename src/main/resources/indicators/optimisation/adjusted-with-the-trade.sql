-- key: optimisation.adjusted_with_the_trade
-- name: 其中来人专长合村需要的 | of these, whose newcomer has the trade that is needed
-- kind: flow
-- unit: 个次 | villages
-- mechanism: C7
-- says: 当月按方案调整、来人专长合村里需要的，每次计 1。 | Villages adjusted as proposed where whoever came has a trade that the village needs, one each time.
-- from: optimisation.published_done
where not of_a_pair and somebody_comes and trade_fits
amount 1
