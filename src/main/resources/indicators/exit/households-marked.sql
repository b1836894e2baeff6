-- key: exit.households_marked
-- name: 当月标注脱贫的户 | Households marked as out
-- kind: flow
-- unit: 户 | households
-- mechanism: D6
-- says: 当月按退出程序标注脱贫的户，每户计 1。 | Households marked as out of poverty in the month after all steps, one each.
-- from: exit.published_step
where subject = 'HOUSEHOLD' and step = 'MARK'
amount 1
