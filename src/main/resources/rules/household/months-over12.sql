-- key: household.months_over12
-- number: 16
-- severity: block
-- section: §2.9
-- name: 务工月数超过12个月 | More than 12 months of work
-- says: 一年务工不超过12个月。 | A year has 12 months.
-- field: workMonths
-- from: household.checked_member
-- facts: year, work_months
where status is distinct from '07' and work_months > 12
