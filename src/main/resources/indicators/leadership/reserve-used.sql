-- key: leadership.reserve_used
-- name: 当月使用的后备干部 | Reserve cadres used
-- kind: flow
-- unit: 人 | people
-- mechanism: C4
-- says: 当月从后备队伍选任村干部的人，每人计 1。 | People put to use in a post out of the reserve in the month, one each.
-- from: leadership.published_reserve_leaving
where leave_reason = 'USED'
amount 1
