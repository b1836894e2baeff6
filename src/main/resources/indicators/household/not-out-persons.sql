-- key: household.not_out_persons
-- name: 未脱贫人口 | Poor persons
-- kind: stock
-- unit: 人 | persons
-- mechanism: D6
-- says: 月末尚未脱贫户的家庭成员，每人计 1。 | Members of households still poor at the end of the month, one each.
-- from: household.published_person
where status in ('01','02','05')
amount 1
