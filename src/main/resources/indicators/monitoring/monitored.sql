-- key: monitoring.monitored
-- name: 监测对象户数 | Monitored households
-- kind: stock
-- unit: 户 | households
-- mechanism: D8
-- says: 月末已纳入监测、风险还没有消除的户，每户计 1。 | Households taken in whose risk is not removed at the end of the month, one each.
-- from: monitoring.published_monitored
where true
amount 1
