-- key: household.persons_out_of_poverty
-- name: 当月脱贫人口 | Persons leaving poverty
-- kind: flow
-- unit: 人 | persons
-- mechanism: D6
-- says: 当月脱贫的户在脱贫那天的家庭成员，每人每次计 1。 | Members, on the day itself, of households that went out of poverty in the month.
-- from: household.published_person_exit
where true
amount 1
