-- key: household.very_old
-- number: 36
-- severity: info
-- section: §2.9
-- name: 年龄过大，疑似已故 | Very old, perhaps deceased
-- says: 达到规定年龄的成员，核实是否健在；已故的应减少。 | It is to be asked whether a member of that age is alive.
-- field: members
-- from: household.checked_member
-- facts: birth_date
where status is distinct from '07' and birth_date <= cast(:today as date) - {quality.oldest-person} * interval '1 year'
