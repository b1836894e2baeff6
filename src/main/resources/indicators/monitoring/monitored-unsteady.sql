-- key: monitoring.monitored_unsteady
-- name: 脱贫不稳定户 | Monitored: not steady
-- kind: stock
-- unit: 户 | households
-- mechanism: D8
-- says: 月末监测对象中的脱贫不稳定户，每户计 1。 | Monitored households that left poverty and are not steady, one each.
-- from: monitoring.published_monitored
where kind = '01'
amount 1
