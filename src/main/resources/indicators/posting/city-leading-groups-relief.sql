-- key: posting.city_leading_groups_relief
-- name: 充实市县领导班子的懂扶贫干部 | Of them, who know relief work
-- kind: stock
-- unit: 人 | persons
-- mechanism: C8
-- says: 月末在市州、县区领导班子任职的充实干部中，熟悉领域为扶贫的，每人计 1。 | Of the cadres posted into city and county leading groups, those chosen for relief work, one each.
-- from: posting.published_posting
where role = 'CITY_LEADING_GROUP' and expertise = '14'
amount 1
