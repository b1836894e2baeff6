-- key: household.pupil_too_old
-- number: 11
-- severity: warn
-- section: §2.9
-- name: 在校生年龄过大 | Old for a pupil
-- says: 在校生超过规定的年龄，核实在校状况或出生日期。 | Schooling, or the birth date, is to be verified.
-- field: school
-- from: household.checked_member
-- facts: year, birth_date, school
where status is distinct from '07' and school <> '00' and age_in_year > {quality.oldest-pupil}
