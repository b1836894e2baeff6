-- key: household.households_out_of_poverty
-- name: 当月脱贫户 | Households leaving poverty
-- kind: flow
-- unit: 户 | households
-- mechanism: D6
-- says: 当月由未脱贫转为已脱贫的户，每户每次计 1。 | Households that went from poor to out of poverty in the month, one each time.
-- from: household.published_exit
where true
amount 1
