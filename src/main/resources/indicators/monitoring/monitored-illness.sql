-- key: monitoring.monitored_illness
-- name: 因病监测户 | Monitored for illness
-- kind: stock
-- unit: 户 | households
-- mechanism: D8
-- says: 月末监测对象中有因病风险的，每户计 1；一户可有多种风险。 | Monitored households with the risk of illness, one each; a household may have several risks.
-- from: monitoring.published_monitored
where '01' = any(risks)
amount 1
