-- key: visit.visits
-- name: 走访 | Visits
-- kind: flow
-- unit: 次 | visits
-- mechanism: D4
-- says: 当月的走访，入户、电话、微信、视频都算，每次计 1。 | Visits of the month, at home, by phone, WeChat or video, one each.
-- from: visit.published_visit
where true
amount 1
