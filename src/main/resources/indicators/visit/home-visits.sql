-- key: visit.home_visits
-- name: 入户走访 | Visits at home
-- kind: flow
-- unit: 次 | visits
-- mechanism: D4
-- says: 当月到家里的走访，每次计 1。 | Visits of the month at the household's home, one each.
-- from: visit.published_visit
where mode = 'HOME'
amount 1
