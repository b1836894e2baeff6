-- key: householdplan.cause_unanswered
-- number: 27
-- severity: warn
-- section: §2.9
-- name: 主要致贫原因没有对应措施 | The main cause without a measure
-- says: 计划里应有针对主要致贫原因的措施。 | A plan has a measure against the main cause of poverty.
-- field: plans
-- from: householdplan.checked_household
-- facts: year, main_cause
where cause_unanswered
