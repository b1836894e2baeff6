-- key: posting.ended_retired
-- name: 当月退休离任 | Postings ended by retirement
-- kind: flow
-- unit: 人次 | postings
-- mechanism: C7
-- says: 当月因退休离任的，每人每任计 1。 | Postings left in the month by retirement, one each.
-- from: posting.published_posting_end
where end_reason = 'RETIRED'
amount 1
