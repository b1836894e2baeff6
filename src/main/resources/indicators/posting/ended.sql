-- key: posting.ended
-- name: 当月离任 | Postings ended
-- kind: flow
-- unit: 人次 | postings
-- mechanism: C7
-- says: 当月离任的驻村、挂职人员，不论原因，每人每任计 1。 | Postings that were left in the month, whatever the reason, one each.
-- from: posting.published_posting_end
where true
amount 1
