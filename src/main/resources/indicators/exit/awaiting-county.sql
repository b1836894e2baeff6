-- key: exit.awaiting_county
-- name: 待县审定的户 | Households waiting for the county
-- kind: stock
-- unit: 户 | households
-- mechanism: D6
-- says: 月末乡镇已审核、等县级审定的户，每户计 1。 | Passed by the township, and waiting for the county at the end of the month, one each.
-- from: exit.published_standing
where subject = 'HOUSEHOLD' and step = 'TOWNSHIP_REVIEW'
amount 1
