-- key: party.terms
-- name: 在任期内的党组织 | Organisations with a term
-- kind: stock
-- unit: 个 | organisations
-- mechanism: B1
-- says: 月末有届次登记的党组织，每个计 1。 | Organisations of which a term of office is noted at the end of the month, one each.
-- from: party.published_term
where true
amount 1
