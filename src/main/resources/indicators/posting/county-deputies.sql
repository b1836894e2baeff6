-- key: posting.county_deputies
-- name: 挂职贫困县党委副书记 | Deputy secretaries of poor counties on secondment
-- kind: stock
-- unit: 人 | persons
-- mechanism: C8
-- says: 月末挂职贫困县党委副书记的干部，每人计 1。 | Cadres seconded as deputy Party secretaries of poor counties at the end of the month, one each.
-- from: posting.published_posting
where role = 'COUNTY_DEPUTY'
amount 1
