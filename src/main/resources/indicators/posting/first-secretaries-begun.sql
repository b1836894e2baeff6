-- key: posting.first_secretaries_begun
-- name: 当月到任第一书记 | First secretaries who began
-- kind: flow
-- unit: 人 | persons
-- mechanism: C5
-- says: 当月到任的第一书记，每人计 1。 | First secretaries whose posting began in the month, one each.
-- from: posting.published_posting_begin
where role = 'FIRST_SECRETARY'
amount 1
