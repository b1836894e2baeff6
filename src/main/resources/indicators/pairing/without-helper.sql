-- key: pairing.without_helper
-- name: 没有帮扶责任人的户 | Households without a main helper
-- kind: stock
-- unit: 户 | households
-- mechanism: D2
-- says: 月末没有帮扶责任人的建档立卡户，每户计 1。 | Registered households that have no main helper at the end of the month, one each.
-- from: pairing.published_helped
where not helped
amount 1
