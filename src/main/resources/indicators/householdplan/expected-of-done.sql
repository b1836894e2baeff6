-- key: householdplan.expected_of_done
-- name: 完成措施的预期增收 | Income expected of measures done
-- kind: flow
-- unit: 元 | yuan
-- mechanism: D5
-- says: 当月完成的措施原来预期的增收之和。 | What the measures done in the month were to bring.
-- from: householdplan.published_result
where expected_income > 0
amount expected_income
