-- key: posting.graduate_officers_placed
-- name: 在工作队并在艰苦村的大学生村官 | Graduate officers in a team and a hard village
-- kind: stock
-- unit: 人 | persons
-- mechanism: C9
-- says: 月末在任的大学生村官中，编入驻村工作队、并在深度贫困、基础薄弱或条件艰苦村的，每人计 1。 | Graduate officers in post at the end of the month who belong to a team and serve in a village in deep poverty, with a weak base or under harsh conditions, one each.
-- from: posting.published_placed_graduate
where true
amount 1
