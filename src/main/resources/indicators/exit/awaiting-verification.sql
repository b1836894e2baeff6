-- key: exit.awaiting_verification
-- name: 待入户核实的户 | Households waiting to be verified
-- kind: stock
-- unit: 户 | households
-- mechanism: D6
-- says: 月末已评议、等入户核实的户，每户计 1。 | Discussed, and waiting to be verified at home at the end of the month, one each.
-- from: exit.published_standing
where subject = 'HOUSEHOLD' and step = 'DISCUSS'
amount 1
