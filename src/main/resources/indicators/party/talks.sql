-- key: party.talks
-- name: 谈心谈话 | Talks
-- kind: flow
-- unit: 次 | talks
-- mechanism: B1
-- says: 当月登记的谈心谈话，两人谈一次计 1。 | Talks noted in the month, one per two people and day.
-- from: party.published_talk
where true
amount 1
