-- key: exit.households_under_way
-- name: 退出办理中的户 | Households on their way out
-- kind: stock
-- unit: 户 | households
-- mechanism: D6
-- says: 月末正在办理退出、还没有标注的户，每户计 1。 | Households whose exit is under way at the end of the month, one each.
-- from: exit.published_case
where subject = 'HOUSEHOLD'
amount 1
