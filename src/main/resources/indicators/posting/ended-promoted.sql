-- key: posting.ended_promoted
-- name: 当月提拔离任 | Postings ended by promotion
-- kind: flow
-- unit: 人次 | postings
-- mechanism: C7
-- says: 当月因提拔使用离任的，每人每任计 1。 | Postings left in the month for a promotion, one each.
-- from: posting.published_posting_end
where end_reason = 'PROMOTED'
amount 1
