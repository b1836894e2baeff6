-- key: party.candidates
-- name: 发展对象 | Candidates for membership
-- kind: stock
-- unit: 人 | people
-- mechanism: B1
-- says: 至月末列为发展对象、还没有入党的，每人计 1。 | People who are candidates at the end of the month and not yet admitted, one each.
-- from: party.published_development
where stage = 'OBJECT'
amount 1
