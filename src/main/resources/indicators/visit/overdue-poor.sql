-- key: visit.overdue_poor
-- name: 应访未访的未脱贫户和监测对象 | Poor and monitored households due and not visited
-- kind: stock
-- unit: 户 | households
-- mechanism: D4
-- says: 月末已经到期、还没有走访的未脱贫户和监测对象，每户计 1。 | Poor and monitored households that were due and had not been visited at the end of the month, one each.
-- from: visit.published_due
where category in ('poor','monitored')
amount 1
