-- key: visit.overdue
-- name: 应访未访户 | Households due and not visited
-- kind: stock
-- unit: 户 | households
-- mechanism: D4
-- says: 月末按走访频次已经到期、还没有走访的户，每户计 1。 | Households that by the rule were due and had not been visited at the end of the month, one each.
-- from: visit.published_due
where true
amount 1
