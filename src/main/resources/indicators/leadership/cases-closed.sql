-- key: leadership.cases_closed
-- name: 当月结案 | Cases closed
-- kind: flow
-- unit: 个 | cases
-- mechanism: C1
-- says: 当月巩固期满结案的整顿台账，每份计 1。 | Cases closed in the month after their watch, one each.
-- from: leadership.published_closed_case
where state = 'CLOSED'
amount 1
