-- key: exit.households_decided
-- name: 当月审定退出的户 | Households decided
-- kind: flow
-- unit: 户 | households
-- mechanism: D6
-- says: 当月由县级审定退出的户，每户每次计 1。 | Households whose exit the county decided in the month, one each time.
-- from: exit.published_step
where subject = 'HOUSEHOLD' and step = 'COUNTY_DECIDE' and not back
amount 1
