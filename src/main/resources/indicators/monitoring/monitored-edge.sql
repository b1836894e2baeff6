-- key: monitoring.monitored_edge
-- name: 边缘易致贫户 | Monitored: on the edge
-- kind: stock
-- unit: 户 | households
-- mechanism: D8
-- says: 月末监测对象中的边缘易致贫户，每户计 1。 | Monitored households on the edge of poverty, one each.
-- from: monitoring.published_monitored
where kind = '02'
amount 1
