-- key: posting.ended_expired
-- name: 当月期满离任 | Postings ended, term over
-- kind: flow
-- unit: 人次 | postings
-- mechanism: C7
-- says: 当月因任期届满离任的，每人每任计 1。 | Postings left in the month because the term was over, one each.
-- from: posting.published_posting_end
where end_reason = 'EXPIRED'
amount 1
