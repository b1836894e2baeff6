-- key: exit.awaiting_township
-- name: 待乡镇审核的户 | Households waiting for the township
-- kind: stock
-- unit: 户 | households
-- mechanism: D6
-- says: 月末已公示、等乡镇审核的户，每户计 1。 | Put on notice, and waiting for the township at the end of the month, one each.
-- from: exit.published_standing
where subject = 'HOUSEHOLD' and step = 'NOTICE'
amount 1
