-- key: party.horseback_schools
-- name: 马背流动党校 | Horseback Party schools
-- kind: stock
-- unit: 支 | schools
-- mechanism: B4
-- says: 月末在用的马背流动党校，每支计 1。 | Horseback Party schools kept at the end of the month, one each.
-- from: party.published_venue
where kind = 'HORSEBACK_SCHOOL'
amount 1
