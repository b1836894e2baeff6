-- key: household.spouse_same_sex
-- number: 8
-- severity: warn
-- section: §2.9
-- name: 配偶与户主同性别 | Spouse of the same sex
-- says: 配偶与户主的性别不应相同，核实性别或与户主关系。 | Sex, or the relation to the head, is to be verified.
-- field: sex
-- from: household.checked_member
-- facts: relation, sex, head_sex
where status is distinct from '07' and relation = '02' and sex = head_sex
