-- key: householdplan.measures_open
-- name: 在办的措施 | Measures open
-- kind: stock
-- unit: 条 | measures
-- mechanism: D5
-- says: 月末已列入计划、还没有完成也没有取消的措施，每条计 1。 | Measures planned and neither done nor dropped at the end of the month, one each.
-- from: householdplan.published_measure_open
where true
amount 1
