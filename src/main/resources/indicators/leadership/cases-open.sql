-- key: leadership.cases_open
-- name: 未结案的整顿台账 | Open cases of rectification
-- kind: stock
-- unit: 个 | cases
-- mechanism: C1
-- says: 月末还没有结案或撤销的整顿台账，含巩固期，每份计 1。 | Cases neither closed nor dropped at the end of the month, those under watch among them.
-- from: leadership.published_case
where true
amount 1
