-- key: party.centre_households
-- name: 党员中心户 | Member centre households
-- kind: stock
-- unit: 户 | households
-- mechanism: B4
-- says: 月末在用的党员中心户，每户计 1。 | Member centre households kept at the end of the month, one each.
-- from: party.published_venue
where kind = 'CENTRE_HOUSEHOLD'
amount 1
