-- key: household.name_odd
-- number: 37
-- severity: warn
-- section: §2.9
-- name: 姓名中有数字或空格 | Digits or spaces in a name
-- says: 姓名中不应有数字或空格。 | A name has neither digits nor spaces.
-- field: name
-- from: household.checked_member
-- facts: name_has_digits_or_spaces
where status is distinct from '07' and name_has_digits_or_spaces
