-- key: posting.begun
-- name: 当月到任 | Postings begun
-- kind: flow
-- unit: 人次 | postings
-- mechanism: C5
-- says: 当月到任的驻村、挂职人员，每人每任计 1。 | Postings that began in the month, one each.
-- from: posting.published_posting_begin
where true
amount 1
