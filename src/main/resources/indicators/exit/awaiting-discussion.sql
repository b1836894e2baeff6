-- key: exit.awaiting_discussion
-- name: 待评议的户 | Households waiting for their discussion
-- kind: stock
-- unit: 户 | households
-- mechanism: D6
-- says: 月末已提名、等村民代表会议评议的户，每户计 1。 | Nominated, and waiting for the village to discuss them at the end of the month, one each.
-- from: exit.published_standing
where subject = 'HOUSEHOLD' and step = 'NOMINATE'
amount 1
