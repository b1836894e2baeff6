-- key: household.stated_persons
-- name: 有填报收入的人口 | Persons with a stated income
-- kind: stock
-- unit: 人 | persons
-- mechanism: D1
-- says: 月末在册建档立卡户中填报了人均纯收入的家庭人口合计。 | People of registered households whose average income was stated.
-- from: household.published_income
where status in ('01','02','03','04','05','06','11','12') and stated_per_capita is not null and people > 0
amount people
