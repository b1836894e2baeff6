-- key: monitoring.clues_cadre
-- name: 干部排查的线索 | Clues found by cadres
-- kind: flow
-- unit: 件 | cases
-- mechanism: D8
-- says: 当月基层干部排查发现的线索，每件计 1。 | Clues in the month that cadres found, one each.
-- from: monitoring.published_step
where kind = 'REPORT' and source = 'CADRE'
amount 1
