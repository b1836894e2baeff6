-- key: posting.first_secretaries
-- name: 在任第一书记 | First secretaries in post
-- kind: stock
-- unit: 人 | persons
-- mechanism: C5
-- says: 月末在任的第一书记，每人计 1。 | First secretaries in post at the end of the month, one each.
-- from: posting.published_posting
where role = 'FIRST_SECRETARY'
amount 1
