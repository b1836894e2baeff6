-- key: posting.ended_health
-- name: 当月因健康离任 | Postings ended for health
-- kind: flow
-- unit: 人次 | postings
-- mechanism: C7
-- says: 当月因健康原因离任的，每人每任计 1。 | Postings left in the month for reasons of health, one each.
-- from: posting.published_posting_end
where end_reason = 'HEALTH'
amount 1
