-- key: household.elsewhere_registered
-- number: 31
-- severity: block
-- section: §2.9
-- name: 成员所在村与户不一致 | Member of another village
-- says: 成员登记的村应与所在户的村一致。 | A member is registered in the village of the household.
-- field: members
-- from: household.checked_member
-- facts: relation, person_division
where status is distinct from '07' and person_division <> division_code
