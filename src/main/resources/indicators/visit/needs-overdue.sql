-- key: visit.needs_overdue
-- name: 超期未办结的需求 | Needs overdue
-- kind: stock
-- unit: 件 | cases
-- mechanism: D4
-- says: 月末已过办理时限、还没有办结的需求，每件计 1。 | Needs past their last day and not settled at the end of the month, one each.
-- from: visit.published_need_overdue
where true
amount 1
