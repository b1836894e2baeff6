-- key: monitoring.monitored_disaster
-- name: 因灾因意外监测户 | Monitored for disaster or accident
-- kind: stock
-- unit: 户 | households
-- mechanism: D8
-- says: 月末监测对象中有因灾或因意外风险的，每户计 1；一户可有多种风险。 | Monitored households with the risk of disaster or accident, one each; a household may have several risks.
-- from: monitoring.published_monitored
where risks && array['04', '05']
amount 1
