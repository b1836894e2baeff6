-- key: household.gone
-- name: 自然减少户 | Households gone
-- kind: stock
-- unit: 户 | households
-- mechanism: D1
-- says: 月末已整户自然减少、不再计入在册的户，每户计 1。 | Households that no longer exist at the end of the month and count on no register.
-- from: household.published_household
where status = '07'
amount 1
