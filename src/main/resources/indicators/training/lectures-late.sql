-- key: training.lectures_late
-- name: 补录的党课 | Lectures written down late
-- kind: flow
-- unit: 场 | lectures
-- mechanism: B5
-- says: 当月的党课中写明原因补录的，每场计 1。 | Lectures of the month that were written down late, with the reason, one each.
-- from: training.published_lecture
where late
amount 1
