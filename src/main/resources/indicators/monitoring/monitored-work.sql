-- key: monitoring.monitored_work
-- name: 因产业就业监测户 | Monitored for production or work
-- kind: stock
-- unit: 户 | households
-- mechanism: D8
-- says: 月末监测对象中有产业失败或务工不稳风险的，每户计 1；一户可有多种风险。 | Monitored households whose production failed or work is unsteady, one each; a household may have several risks.
-- from: monitoring.published_monitored
where risks && array['06', '07']
amount 1
