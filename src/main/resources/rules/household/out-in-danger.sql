-- key: household.out_in_danger
-- number: 23
-- severity: warn
-- section: §2.9
-- name: 已脱贫户仍住危房 | Out of poverty, but in a dilapidated house
-- says: 住房安全有保障才能脱贫；仍为危房户的要核实。 | A household leaves poverty only with a safe house.
-- field: dilapidatedHouse
-- from: household.checked_household
-- facts: status, dilapidated_house
where out_of_poverty and dilapidated_house
