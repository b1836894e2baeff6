-- key: monitoring.clues_petition
-- name: 信访舆情的线索 | Clues from petitions and news
-- kind: flow
-- unit: 件 | cases
-- mechanism: D8
-- says: 当月信访和舆情反映的线索，每件计 1。 | Clues in the month from petitions and news, one each.
-- from: monitoring.published_step
where kind = 'REPORT' and source = 'PETITION'
amount 1
