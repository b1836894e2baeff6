-- key: posting.leading_group_postings
-- name: 当月充实乡镇领导班子 | Posted into township leading groups
-- kind: flow
-- unit: 人 | persons
-- mechanism: C8
-- says: 当月从机关充实到乡镇领导班子的干部，每人计 1。 | Cadres of offices posted into township leading groups in the month, one each.
-- from: posting.published_posting_begin
where role = 'LEADING_GROUP'
amount 1
