-- key: household.two_heads
-- number: 6.1
-- severity: block
-- section: §2.9
-- name: 户主多于一人 | More than one head
-- says: 每户只能有一名户主。 | A household has no more than one head.
-- field: members
-- from: household.checked_household
-- facts: members, heads
where status is distinct from '07' and heads > 1
