-- key: monitoring.excluded
-- name: 当月未纳入的线索 | Clues not taken in
-- kind: flow
-- unit: 件 | cases
-- mechanism: D8
-- says: 当月排除或不予纳入的线索，每件计 1。 | Clues that were ruled out or not taken in during the month, one each.
-- from: monitoring.published_step
where kind in ('EXCLUDE', 'REJECT')
amount 1
