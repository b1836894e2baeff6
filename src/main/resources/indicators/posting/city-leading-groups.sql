-- key: posting.city_leading_groups
-- name: 充实市县领导班子干部 | Cadres posted into city and county leading groups
-- kind: stock
-- unit: 人 | persons
-- mechanism: C8
-- says: 月末在市州、县区领导班子任职的充实干部，每人计 1。 | Cadres posted into the leading groups of cities and counties who are there at the end of the month, one each.
-- from: posting.published_posting
where role = 'CITY_LEADING_GROUP'
amount 1
