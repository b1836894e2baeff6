-- key: household.accounted_persons
-- name: 有收入账的人口 | Persons with an income account
-- kind: stock
-- unit: 人 | persons
-- mechanism: D1
-- says: 月末在册建档立卡户当前年度收入账上的家庭人口合计。 | People of registered households on the income account in force at the end of the month.
-- from: household.published_income
where status in ('01','02','03','04','05','06','11','12') and net is not null and people > 0
amount people
