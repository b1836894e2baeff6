-- key: visit.needs_settled
-- name: 当月办结的需求 | Needs settled in the month
-- kind: flow
-- unit: 件 | cases
-- mechanism: D4
-- says: 当月经户里认可办结的需求，每件计 1。 | Needs of which the household said in the month that they are settled, one each.
-- from: visit.published_settlement
where true
amount 1
