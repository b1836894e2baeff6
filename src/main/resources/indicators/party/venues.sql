-- key: party.venues
-- name: 党员阵地 | Party venues
-- kind: stock
-- unit: 个 | venues
-- mechanism: B4
-- says: 月末在用的驿站、中心户、流动党校和活动室，每个计 1。 | Stations, centre households, mobile schools and rooms kept at the end of the month, one each.
-- from: party.published_venue
where true
amount 1
