-- key: household.no_head
-- number: 6
-- severity: block
-- section: §2.9
-- name: 没有户主 | No head
-- says: 每户应有一名户主。 | A household has one head.
-- field: members
-- from: household.checked_household
-- facts: members, heads
where status is distinct from '07' and members > 0 and heads = 0
