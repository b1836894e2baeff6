-- key: visit.remote_visits
-- name: 电话、微信、视频走访 | Visits by phone, WeChat or video
-- kind: flow
-- unit: 次 | visits
-- mechanism: D4
-- says: 当月不在家里的走访，外出户用得上，每次计 1。 | Visits of the month by phone, WeChat or video, as for households away from home, one each.
-- from: visit.published_visit
where mode <> 'HOME'
amount 1
