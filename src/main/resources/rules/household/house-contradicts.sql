-- key: household.house_contradicts
-- number: 23.2
-- severity: warn
-- section: §2.9
-- name: 危房户却住房安全有保障 | A dilapidated house that is said to be safe
-- says: 住房为危房的，住房安全不能算有保障。 | A house that is dilapidated is no safe dwelling.
-- field: housingAssured
-- from: household.checked_household
-- facts: dilapidated_house, housing_assured
where status is distinct from '07' and dilapidated_house and housing_assured
