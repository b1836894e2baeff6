-- key: household.out_below_line
-- number: 22
-- severity: warn
-- section: §2.9
-- name: 已脱贫户收入低于标准 | Out of poverty, but below the line
-- says: 已脱贫户的人均纯收入低于当年贫困标准。 | The average income of a household out of poverty is below the line of the year.
-- field: income
-- from: household.checked_household
-- facts: status, income_year, per_capita, stated_per_capita
where out_of_poverty and income_year >= extract(year from exited_on)
   and coalesce(per_capita, stated_per_capita) < {poverty.line@income_year}
