-- key: visit.changes_told
-- name: 走访中更新的档案 | Records brought up to date at visits
-- kind: flow
-- unit: 次 | visits
-- mechanism: D4
-- says: 当月走访中得知情况有变、同时写进户档案的，每次计 1。 | Visits of the month at which a change was told and written into the household's record, one each.
-- from: visit.published_visit
where changed
amount 1
