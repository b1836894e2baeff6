-- key: monitoring.days_to_help
-- name: 审定到首项措施所用天数 | Days from decision to first measure
-- kind: flow
-- unit: 天 | days
-- mechanism: D8
-- says: 当月落实首项措施的户，从审定到落实的天数之和；绿色通道先帮扶的计 0 天。 | Days from decision to first measure of those helped in the month, added up; 0 where help came first.
-- from: monitoring.published_step
where kind = 'HELP' and days is not null
amount days
