-- key: monitoring.clues_self
-- name: 农户自主申报的线索 | Clues reported by households
-- kind: flow
-- unit: 件 | cases
-- mechanism: D8
-- says: 当月农户自主申报的线索，每件计 1。 | Clues in the month that households reported themselves, one each.
-- from: monitoring.published_step
where kind = 'REPORT' and source = 'SELF'
amount 1
