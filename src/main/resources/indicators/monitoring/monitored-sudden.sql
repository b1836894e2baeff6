-- key: monitoring.monitored_sudden
-- name: 突发严重困难户 | Monitored: sudden hardship
-- kind: stock
-- unit: 户 | households
-- mechanism: D8
-- says: 月末监测对象中的突发严重困难户，每户计 1。 | Monitored households in sudden serious hardship, one each.
-- from: monitoring.published_monitored
where kind = '03'
amount 1
