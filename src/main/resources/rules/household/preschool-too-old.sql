-- key: household.preschool_too_old
-- number: 10
-- severity: warn
-- section: §2.9
-- name: 学龄前儿童超过7岁 | Below school age, but older than 7
-- says: 文化程度为学龄前儿童的，年底应不满8岁。 | Somebody below school age is no older than 7 at the end of the year.
-- field: education
-- from: household.checked_member
-- facts: year, birth_date, education
where status is distinct from '07' and education = '01' and age_in_year > 7
