-- key: household.illiterate_pupil
-- number: 12
-- severity: block
-- section: §2.9
-- name: 文盲或半文盲却在校 | Illiterate, but at school
-- says: 在校生的文化程度不应为文盲或半文盲。 | Whoever is at school is not illiterate.
-- field: education
-- from: household.checked_member
-- facts: year, education, school
where status is distinct from '07' and education = '02' and school not in ('00', '01')
