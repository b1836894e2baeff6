-- key: monitoring.removed
-- name: 当月风险消除的户 | Households whose risk was removed
-- kind: flow
-- unit: 户 | households
-- mechanism: D8
-- says: 当月县级审定风险消除的户，每户计 1。 | Households of which the county found in the month that their risk is gone, one each.
-- from: monitoring.published_step
where kind = 'REMOVE'
amount 1
