-- key: household.allowance_missing
-- number: 18
-- severity: warn
-- section: §2.9
-- name: 低保户没有低保金 | Subsistence household without allowance
-- says: 低保户的收入中应有低保金。 | A household on subsistence allowance receives one.
-- field: income
-- from: household.checked_household
-- facts: kind, income_year, subsistence
where status is distinct from '07' and kind in ('02', '04') and itemised and coalesce(subsistence, 0) = 0
