-- key: household.spouse_young
-- number: 8.1
-- severity: warn
-- section: §2.9
-- name: 配偶未满18周岁 | Spouse under 18
-- says: 配偶未满18周岁，核实出生日期或与户主关系。 | Birth date, or the relation to the head, is to be verified.
-- field: birthDate
-- from: household.checked_member
-- facts: relation, birth_date
where status is distinct from '07' and relation = '02' and birth_date > cast(:today as date) - interval '18 years'
