-- key: household.worker_age
-- number: 14
-- severity: warn
-- section: §2.9
-- name: 未满16岁或年老仍务工 | Working below 16 or in old age
-- says: 年龄不在务工范围内却有务工月数。 | Somebody is said to work at an age outside the rule.
-- field: workMonths
-- from: household.checked_member
-- facts: year, birth_date, work_months
where status is distinct from '07' and work_months > 0 and (age_in_year < 16 or age_in_year > {quality.oldest-worker})
