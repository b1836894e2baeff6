-- key: monitoring.visited
-- name: 当月首次入户核查的线索 | Clues first visited
-- kind: flow
-- unit: 件 | cases
-- mechanism: D8
-- says: 当月首次入户核查的线索，每件计 1。 | Clues first visited in the month, one each.
-- from: monitoring.published_step
where kind = 'VISIT' and days is not null
amount 1
