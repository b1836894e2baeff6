-- key: party.admissions
-- name: 当月入党 | Members admitted
-- kind: flow
-- unit: 人 | people
-- mechanism: B1
-- says: 当月由本地党组织吸收入党的，每人计 1；转移组织关系不算。 | Members whom these organisations admitted in the month, one each; a move is none.
-- from: party.published_admission
where admitted_here
amount 1
