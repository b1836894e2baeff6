-- key: household.healthy_and_ill
-- number: 13
-- severity: block
-- section: §2.9
-- name: 健康状况自相矛盾 | Healthy and ill at once
-- says: “健康”不能与其他健康状况同时选。 | "Healthy" excludes all other states of health.
-- field: health
-- from: household.checked_member
-- facts: year, health
where status is distinct from '07' and '01' = any (health) and cardinality(health) > 1
