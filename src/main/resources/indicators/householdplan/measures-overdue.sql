-- key: householdplan.measures_overdue
-- name: 超期未完成的措施 | Measures overdue
-- kind: stock
-- unit: 条 | measures
-- mechanism: D5
-- says: 月末已过完成时限、还没有完成也没有取消的措施，每条计 1。 | Measures past their last day and neither done nor dropped at the end of the month, one each.
-- from: householdplan.published_measure_overdue
where true
amount 1
