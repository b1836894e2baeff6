-- key: household.water_contradicts
-- number: 24.2
-- severity: warn
-- section: §2.9
-- name: 饮水困难却饮水安全达标 | Water is a hardship and said to be safe
-- says: 饮水有困难的，饮水安全不能算达标。 | Where water is a hardship, safe water is not attained.
-- field: waterHardship
-- from: household.checked_household
-- facts: water_hardship, safe_water
where status is distinct from '07' and water_hardship and safe_water
