-- key: household.birth_differs
-- number: 2
-- severity: warn
-- section: §2.9
-- name: 出生日期与证件号码不一致 | Birth date differs from the identity number
-- says: 登记的出生日期应与证件号码中的一致。 | The birth date told is the one in the identity number.
-- field: birthDate
-- from: household.checked_number
-- facts: birth_date
where birth_differs
