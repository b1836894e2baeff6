-- key: exit.awaiting_mark
-- name: 待标注的户 | Households waiting to be marked
-- kind: stock
-- unit: 户 | households
-- mechanism: D6
-- says: 月末已公告、等标注的户，每户计 1。 | Announced, and waiting to be marked in the register at the end of the month, one each.
-- from: exit.published_standing
where subject = 'HOUSEHOLD' and step = 'ANNOUNCE'
amount 1
