-- key: household.no_members
-- number: 6.2
-- severity: block
-- section: §2.9
-- name: 没有家庭成员 | No members
-- says: 未注销的户至少有一名成员。 | A household that is not gone has at least one member.
-- field: members
-- from: household.checked_household
-- facts: members, registered_on
where status is distinct from '07' and members = 0
