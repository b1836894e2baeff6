-- key: household.months_without_wages
-- number: 17.1
-- severity: info
-- section: §2.9
-- name: 有人务工，没有工资性收入 | Somebody worked, but no wages
-- says: 当年有务工月数，但没有工资性收入。 | Somebody worked in the year, yet there are no wages.
-- field: income
-- from: household.checked_household
-- facts: income_year, wages, months
where status is distinct from '07' and itemised and coalesce(wages, 0) = 0 and months > 0
