-- key: posting.city_leading_groups_industry
-- name: 充实市县领导班子的懂产业干部 | Of them, who know industry
-- kind: stock
-- unit: 人 | persons
-- mechanism: C8
-- says: 月末在市州、县区领导班子任职的充实干部中，熟悉领域为产业发展、工业、电子商务的，每人计 1。 | Of the cadres posted into city and county leading groups, those chosen for the industries of the place, manufacturing or e-commerce, one each.
-- from: posting.published_posting
where role = 'CITY_LEADING_GROUP' and expertise in ('06', '07', '15')
amount 1
