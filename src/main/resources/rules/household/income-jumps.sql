-- key: household.income_jumps
-- number: 21
-- severity: info
-- section: §2.9
-- name: 收入比上年增减过大 | Income far from last year's
-- says: 人均纯收入比上年增减超过规定的幅度，核实后改正，或者说明情况属实。 | The average income changed by more than the rule allows without a look.
-- field: income
-- from: household.checked_household
-- facts: income_year, per_capita, earlier_per_capita
where status is distinct from '07' and earlier_per_capita > 0
   and abs(coalesce(per_capita, stated_per_capita) - earlier_per_capita) * 100 > earlier_per_capita * {quality.income-change}
