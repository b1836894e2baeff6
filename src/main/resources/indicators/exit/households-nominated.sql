-- key: exit.households_nominated
-- name: 当月提名退出的户 | Households nominated
-- kind: flow
-- unit: 户 | households
-- mechanism: D6
-- says: 当月提名退出的户，每户每次计 1。 | Households nominated in the month, one each time.
-- from: exit.published_step
where subject = 'HOUSEHOLD' and step = 'NOMINATE' and not back
amount 1
