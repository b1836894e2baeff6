-- key: monitoring.helped
-- name: 当月首项措施落实的户 | Households with a first measure
-- kind: flow
-- unit: 户 | households
-- mechanism: D8
-- says: 当月落实首项帮扶措施的监测对象，每户计 1。 | Households whose first measure of help was delivered in the month, one each.
-- from: monitoring.published_step
where kind = 'HELP' and days is not null
amount 1
