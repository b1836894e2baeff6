-- key: householdplan.expected_income
-- name: 措施预期增收 | Income expected of measures
-- kind: flow
-- unit: 元 | yuan
-- mechanism: D5
-- says: 当月列入计划的措施预期增收之和。 | What the measures planned in the month are to bring.
-- from: householdplan.published_measure
where expected_income > 0
amount expected_income
