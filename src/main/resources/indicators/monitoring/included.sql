-- key: monitoring.included
-- name: 当月纳入监测的户 | Households taken in
-- kind: flow
-- unit: 户 | households
-- mechanism: D8
-- says: 当月县级审定纳入监测的户，每户计 1。 | Households the county took in during the month, one each.
-- from: monitoring.published_step
where kind = 'INCLUDE'
amount 1
