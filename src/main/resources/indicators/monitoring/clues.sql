-- key: monitoring.clues
-- name: 当月新增监测线索 | Clues in the month
-- kind: flow
-- unit: 件 | cases
-- mechanism: D8
-- says: 当月收到的监测线索，每件计 1。 | Clues of the watch that came in the month, one each.
-- from: monitoring.published_step
where kind = 'REPORT'
amount 1
