-- key: household.out_persons
-- name: 已脱贫人口 | Persons out of poverty
-- kind: stock
-- unit: 人 | persons
-- mechanism: D6
-- says: 月末已经脱贫户的家庭成员，每人计 1。 | Members of households out of poverty at the end of the month, one each.
-- from: household.published_person
where status in ('03','04','06','11','12')
amount 1
