-- key: household.allowance_unfounded
-- number: 18.1
-- severity: warn
-- section: §2.9
-- name: 不是低保户却有低保金 | Allowance, but no subsistence household
-- says: 有低保金的户，户属性应为低保户。 | A household that receives the allowance is one of that kind.
-- field: kind
-- from: household.checked_household
-- facts: kind, income_year, subsistence
where status is distinct from '07' and kind not in ('02', '04') and subsistence > 0
