-- key: monitoring.clues_open
-- name: 未审定的监测线索 | Clues not decided yet
-- kind: stock
-- unit: 件 | cases
-- mechanism: D8
-- says: 月末还没有审定纳入或不纳入的线索，每件计 1。 | Clues of which it was not decided at the end of the month whether the household is taken in, one each.
-- from: monitoring.published_open
where true
amount 1
