-- key: posting.poverty_office_secondments
-- name: 充实扶贫办干部 | Cadres seconded to poverty offices
-- kind: stock
-- unit: 人 | persons
-- mechanism: C8
-- says: 月末充实到省、市、县扶贫办的干部，每人计 1。 | Cadres seconded to poverty offices of province, cities and counties at the end of the month, one each.
-- from: posting.published_posting
where role = 'POVERTY_OFFICE'
amount 1
