-- key: household.risk_removed_first
-- number: 33
-- severity: block
-- section: §2.9
-- name: 风险消除时间早于识别时间 | Risk removed before it was found
-- says: 风险消除时间不能早于风险识别时间。 | A risk is removed after it was found.
-- field: riskRemovedOn
-- from: household.checked_household
-- facts: risk_found_on, risk_removed_on
where status is distinct from '07' and risk_removed_on < risk_found_on
