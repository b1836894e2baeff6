-- key: monitoring.decided
-- name: 当月审定的线索 | Clues decided
-- kind: flow
-- unit: 件 | cases
-- mechanism: D8
-- says: 当月入户之后作出纳入或不纳入决定的线索，每件计 1。 | Clues decided in the month after a visit, one each.
-- from: monitoring.published_step
where kind in ('INCLUDE', 'EXCLUDE', 'REJECT') and days is not null
amount 1
