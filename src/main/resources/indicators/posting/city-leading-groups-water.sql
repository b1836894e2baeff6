-- key: posting.city_leading_groups_water
-- name: 充实市县领导班子的懂水利干部 | Of them, who know water
-- kind: stock
-- unit: 人 | persons
-- mechanism: C8
-- says: 月末在市州、县区领导班子任职的充实干部中，熟悉领域为水利的，每人计 1。 | Of the cadres posted into city and county leading groups, those chosen for water, one each.
-- from: posting.published_posting
where role = 'CITY_LEADING_GROUP' and expertise = '04'
amount 1
