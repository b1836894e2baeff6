-- key: household.income_differs
-- number: 20
-- severity: warn
-- section: §2.9
-- name: 人均纯收入与计算不一致 | Stated income differs from the account
-- says: 填报的人均纯收入应等于按收入明细计算的结果。 | The stated average equals what the account comes to.
-- field: income
-- from: household.checked_household
-- facts: income_year, stated_per_capita, per_capita
where status is distinct from '07' and abs(stated_per_capita - per_capita) > {quality.income-tolerance}
