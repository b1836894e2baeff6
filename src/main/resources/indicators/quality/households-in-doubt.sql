-- key: quality.households_in_doubt
-- name: 有待核查问题的户 | Households with open findings
-- kind: stock
-- unit: 户 | households
-- mechanism: D1
-- says: 月末至少有一处待核查问题的户，每户计 1。 | Households with at least one open finding at the end of the month, one each.
-- from: quality.published_household_in_doubt
where true
amount 1
