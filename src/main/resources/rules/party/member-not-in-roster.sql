-- key: party.member_not_in_roster
-- number: 35
-- severity: info
-- section: §2.9
-- name: 登记为党员而党员名册中没有 | A Party member who is not in the roster
-- says: 本村已有党员名册的，登记为党员的家庭成员应在本县名册中。 | Where the village has its roster, whoever is told to be a member is in a roster of the county.
-- field: politics
-- from: party.checked_member
-- facts: politics
where says_member and village_has_roster and not in_roster
