-- key: visit.settled_in_time
-- name: 按时办结的需求 | Needs settled in time
-- kind: flow
-- unit: 件 | cases
-- mechanism: D4
-- says: 当月在时限内经户里认可办结的需求，每件计 1。 | Needs settled in the month within their time, one each.
-- from: visit.published_settlement
where in_time
amount 1
