-- key: posting.ended_adjusted
-- name: 当月调整离任 | Postings ended by adjustment
-- kind: flow
-- unit: 人次 | postings
-- mechanism: C7
-- says: 当月因工作调整离任的，每人每任计 1。 | Postings left in the month because they were adjusted, one each.
-- from: posting.published_posting_end
where end_reason = 'ADJUSTED'
amount 1
