-- key: party.stations
-- name: 党员驿站 | Member stations
-- kind: stock
-- unit: 个 | stations
-- mechanism: B4
-- says: 月末在用的党员驿站，每个计 1。 | Member stations kept at the end of the month, one each.
-- from: party.published_venue
where kind = 'STATION'
amount 1
