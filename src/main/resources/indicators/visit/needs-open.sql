-- key: visit.needs_open
-- name: 在办的需求 | Needs open
-- kind: stock
-- unit: 件 | cases
-- mechanism: D4
-- says: 月末还没有办结的需求，每件计 1。 | Needs not settled at the end of the month, one each.
-- from: visit.published_need_stock
where true
amount 1
