-- key: householdplan.real_income
-- name: 完成措施的实际增收 | Real income of measures
-- kind: flow
-- unit: 元 | yuan
-- mechanism: D5
-- says: 当月完成的措施实际增收之和。 | What the measures done in the month brought.
-- from: householdplan.published_result
where real_income > 0
amount real_income
