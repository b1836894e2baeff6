-- key: party.member_not_told
-- number: 35.1
-- severity: info
-- section: §2.9
-- name: 党员名册中有而政治面貌不是党员 | In the roster of members, yet told to be none
-- says: 党员名册中的人，家庭成员信息的政治面貌应为党员。 | Whoever is in the roster of members is told to be one in the register of households.
-- field: politics
-- from: party.checked_member
-- facts: politics
where in_roster and not says_member
