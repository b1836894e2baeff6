-- key: exit.awaiting_notice
-- name: 待公示的户 | Households waiting for their notice
-- kind: stock
-- unit: 户 | households
-- mechanism: D6
-- says: 月末已签字、等村内公示的户，每户计 1。 | Signed, and waiting to be put on notice at the end of the month, one each.
-- from: exit.published_standing
where subject = 'HOUSEHOLD' and step = 'SIGN'
amount 1
