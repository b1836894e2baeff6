-- key: household.returned_to_poverty
-- name: 当月返贫户 | Households falling back
-- kind: flow
-- unit: 户 | households
-- mechanism: D6
-- says: 当月由已脱贫重新转为未脱贫的户，每户每次计 1。 | Households that fell back into poverty in the month, one each time.
-- from: household.published_return
where true
amount 1
