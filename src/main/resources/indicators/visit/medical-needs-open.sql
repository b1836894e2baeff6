-- key: visit.medical_needs_open
-- name: 在办的看病就医需求 | Medical needs open
-- kind: stock
-- unit: 件 | cases
-- mechanism: D4
-- says: 月末还没有办结的看病就医需求，每件计 1。 | Medical needs not settled at the end of the month, one each.
-- from: visit.published_need_stock
where kind = '01'
amount 1
