-- key: household.out_of_school
-- number: 11.1
-- severity: warn
-- section: §2.9
-- name: 6—15岁不在校（疑似失学） | Aged 6 to 15 and not at school
-- says: 义务教育阶段的孩子不在校，先核实，再按控辍保学处理。 | A child of compulsory school age is not at school: verify, then bring back to school.
-- field: school
-- from: household.checked_member
-- facts: year, birth_date, school
where status is distinct from '07' and school = '00' and birth_date <= make_date(year, 8, 31) - interval '6 years'
   and birth_date > make_date(year, 8, 31) - interval '16 years'
