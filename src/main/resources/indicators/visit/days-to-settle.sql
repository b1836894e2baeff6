-- key: visit.days_to_settle
-- name: 办结需求所用天数 | Days taken to settle needs
-- kind: flow
-- unit: 天 | days
-- mechanism: D4
-- says: 当月办结的需求从提出到认可所用的天数之和。 | Days from raising to settling of the needs settled in the month, added up.
-- from: visit.published_settlement
where true
amount days
