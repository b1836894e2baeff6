-- key: leadership.committee_elections_overdue
-- name: 届满未换届的村委会 | Village committees past their term
-- kind: stock
-- unit: 个 | committees
-- mechanism: C2
-- says: 月末任期已满、还没有换届的村民委员会，每村计 1。 | Village committees whose term is over and that have not been elected anew at the end of the month, one each.
-- from: leadership.published_overdue_committee
where true
amount 1
