-- key: household.registered_after_exit
-- number: 32
-- severity: block
-- section: §2.9
-- name: 识别时间晚于脱贫时间 | Identified after leaving poverty
-- says: 户的识别时间不能晚于脱贫时间。 | A household is identified before it leaves poverty.
-- field: registeredOn
-- from: household.checked_household
-- facts: registered_on, exited_on
where registered_on > exited_on
