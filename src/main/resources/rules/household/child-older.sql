-- key: household.child_older
-- number: 9
-- severity: block
-- section: §2.9
-- name: 子女年龄大于户主 | Child older than the head
-- says: 子女不能比户主年长。 | A child is younger than the head.
-- field: birthDate
-- from: household.checked_member
-- facts: relation, birth_date, head_birth_date
where status is distinct from '07' and relation in ('03', '04') and birth_date <= head_birth_date
