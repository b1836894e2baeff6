-- key: monitoring.days_to_decide
-- name: 入户到审定所用天数 | Days from visit to decision
-- kind: flow
-- unit: 天 | days
-- mechanism: D8
-- says: 当月审定的线索，从入户到审定的天数之和。 | Days from visit to decision of those decided in the month, added up.
-- from: monitoring.published_step
where kind in ('INCLUDE', 'EXCLUDE', 'REJECT') and days is not null
amount days
