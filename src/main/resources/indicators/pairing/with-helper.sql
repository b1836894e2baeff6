-- key: pairing.with_helper
-- name: 有帮扶责任人的户 | Households with a main helper
-- kind: stock
-- unit: 户 | households
-- mechanism: D2
-- says: 月末有帮扶责任人的建档立卡户，每户计 1。 | Registered households that have a main helper at the end of the month, one each.
-- from: pairing.published_helped
where helped
amount 1
