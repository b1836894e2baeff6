-- key: posting.recalled
-- name: 当月召回 | Recalls
-- kind: flow
-- unit: 人次 | recalls
-- mechanism: C7
-- says: 当月被召回的驻村、挂职人员，每人每任计 1。 | Postings recalled in the month, one each.
-- from: posting.published_posting_end
where end_reason = 'RECALLED'
amount 1
