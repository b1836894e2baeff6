-- key: exit.awaiting_signature
-- name: 待签字认可的户 | Households waiting to sign
-- kind: stock
-- unit: 户 | households
-- mechanism: D6
-- says: 月末已核实、等户里签字认可的户，每户计 1。 | Verified, and waiting for their own signature at the end of the month, one each.
-- from: exit.published_standing
where subject = 'HOUSEHOLD' and step = 'VERIFY'
amount 1
