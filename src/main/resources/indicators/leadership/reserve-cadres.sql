-- key: leadership.reserve_cadres
-- name: 村级后备干部 | Village reserve cadres
-- kind: stock
-- unit: 人 | people
-- mechanism: C4
-- says: 月末在后备队伍里的人，每人计 1。 | People in the reserve of villages at the end of the month, one each.
-- from: leadership.published_reserve
where true
amount 1
