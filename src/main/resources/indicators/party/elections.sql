-- key: party.elections
-- name: 当月换届 | Elections held
-- kind: flow
-- unit: 次 | elections
-- mechanism: B1
-- says: 当月完成换届选举的党组织，每次计 1。 | Elections of organisations held in the month, one each.
-- from: party.published_term
where elected_here
amount 1
