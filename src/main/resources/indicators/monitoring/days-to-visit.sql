-- key: monitoring.days_to_visit
-- name: 线索到入户所用天数 | Days from clue to visit
-- kind: flow
-- unit: 天 | days
-- mechanism: D8
-- says: 当月首次入户核查的线索，从收到到入户的天数之和。 | Days from clue to visit of those first visited in the month, added up.
-- from: monitoring.published_step
where kind = 'VISIT' and days is not null
amount days
