-- key: household.out_without_water
-- number: 24
-- severity: warn
-- section: §2.9
-- name: 已脱贫户饮水不安全 | Out of poverty, but without safe water
-- says: 饮水安全有保障才能脱贫；未解决安全饮用水的要核实。 | A household leaves poverty only with safe water.
-- field: safeWater
-- from: household.checked_household
-- facts: status, safe_water
where out_of_poverty and not safe_water
