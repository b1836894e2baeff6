-- key: household.works_without_labour
-- number: 15
-- severity: warn
-- section: §2.9
-- name: 丧失或无劳动力却务工 | Not able to work, but working
-- says: 劳动技能为丧失劳动力或无劳动力的成员有务工月数。 | Somebody not able to work has months of work.
-- field: labour
-- from: household.checked_member
-- facts: year, labour, work_months
where status is distinct from '07' and labour in ('04', '05') and work_months > 0
