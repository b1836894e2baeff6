-- key: exit.villages_exited
-- name: 当月退出的贫困村 | Villages out of poverty
-- kind: flow
-- unit: 个 | villages
-- mechanism: D6
-- says: 当月公告退出的贫困村，每村计 1。 | Poor villages whose exit was announced in the month, one each.
-- from: exit.published_step
where step = 'VILLAGE_ANNOUNCE'
amount 1
