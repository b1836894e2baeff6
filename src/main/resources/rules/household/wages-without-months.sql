-- key: household.wages_without_months
-- number: 17
-- severity: info
-- section: §2.9
-- name: 有工资性收入，没有人务工 | Wages, but nobody worked
-- says: 有工资性收入，但全户当年务工月数为0。 | There are wages, yet no member worked in the year.
-- field: income
-- from: household.checked_household
-- facts: income_year, wages, months
where status is distinct from '07' and wages > 0 and not months_unknown and months = 0
