-- key: household.phone_shared
-- number: 28
-- severity: info
-- section: §2.9
-- name: 多户共用一个电话 | One phone of many households
-- says: 同一电话登记在多户名下的，核实哪一户能用它联系到。 | Where many households name the same phone, ask who can be reached by it.
-- field: phone
-- from: household.checked_contact
-- facts: phone_shared_by
where phone_shared_by > {quality.phone-households}
