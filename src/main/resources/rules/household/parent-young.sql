-- key: household.parent_young
-- number: 9.1
-- severity: warn
-- section: §2.9
-- name: 父母与子女年龄差过小 | Parent hardly older than the child
-- says: 父母与子女的年龄差小于规定的岁数。 | A parent is older than a child by the years of the rule.
-- field: birthDate
-- from: household.checked_member
-- facts: relation, birth_date, head_birth_date
where status is distinct from '07' and (relation in ('03', '04') and birth_date > head_birth_date and birth_date < head_birth_date + {quality.parent-age} * interval '1 year'
       or relation in ('11', '12') and head_birth_date < birth_date + {quality.parent-age} * interval '1 year')
