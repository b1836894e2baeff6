-- key: posting.city_leading_groups_agriculture
-- name: 充实市县领导班子的懂农业干部 | Of them, who know agriculture
-- kind: stock
-- unit: 人 | persons
-- mechanism: C8
-- says: 月末在市州、县区领导班子任职的充实干部中，熟悉领域为种植、畜牧、林果的，每人计 1。 | Of the cadres posted into city and county leading groups, those chosen for crops, livestock, forestry and fruit, one each.
-- from: posting.published_posting
where role = 'CITY_LEADING_GROUP' and expertise in ('01', '02', '03')
amount 1
