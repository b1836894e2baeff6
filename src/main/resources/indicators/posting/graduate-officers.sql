-- key: posting.graduate_officers
-- name: 大学生村官 | Graduate village officers
-- kind: stock
-- unit: 人 | persons
-- mechanism: C9
-- says: 月末在任的大学生村官，每人计 1。 | Graduate village officers in post at the end of the month, one each.
-- from: posting.published_posting
where role = 'GRADUATE_OFFICER'
amount 1
