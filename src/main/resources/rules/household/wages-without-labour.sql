-- key: household.wages_without_labour
-- number: 15.1
-- severity: warn
-- section: §2.9
-- name: 全户无劳动力却有工资性收入 | Wages, but nobody able to work
-- says: 全户成员都丧失劳动力或无劳动力，却有工资性收入。 | No member is able to work, yet there are wages.
-- field: income
-- from: household.checked_household
-- facts: income_year, wages, members, without_labour
where status is distinct from '07' and wages > 0 and members > 0 and without_labour = members
