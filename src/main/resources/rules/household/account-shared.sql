-- key: household.account_shared
-- number: 29
-- severity: warn
-- section: §2.9
-- name: 多户共用一个银行账号 | One bank account of several households
-- says: 补贴应打入本户自己的账号。 | Grants are paid into an account of the household itself.
-- field: bankAccount
-- from: household.checked_contact
-- facts: account_shared_by
where account_shared_by > 1
