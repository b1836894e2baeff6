-- key: household.sex_differs
-- number: 3
-- severity: warn
-- section: §2.9
-- name: 性别与证件号码不一致 | Sex differs from the identity number
-- says: 登记的性别应与证件号码第 17 位一致。 | The sex told is the one that the 17th digit of the identity number says.
-- field: sex
-- from: household.checked_number
-- facts: sex
where sex_differs
