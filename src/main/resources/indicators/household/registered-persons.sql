-- key: household.registered_persons
-- name: 建档立卡人口 | Registered persons
-- kind: stock
-- unit: 人 | persons
-- mechanism: D1
-- says: 月末在册建档立卡户的家庭成员，每人计 1。 | Members of households on the register at the end of the month, one each.
-- from: household.published_person
where status in ('01','02','03','04','05','06','11','12')
amount 1
