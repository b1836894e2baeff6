-- key: household.identity_missing
-- number: 1
-- severity: warn
-- section: §2.9
-- name: 没有证件号码 | No identity number
-- says: 在册成员没有登记证件号码，无法与其他部门比对。 | A member without an identity number cannot be compared with other registers.
-- field: identityNumber
-- from: household.checked_member
-- facts: relation, birth_date
where status is distinct from '07' and not identity_known
