-- key: householdplan.money_planned
-- name: 列入计划的帮扶资金 | Money planned
-- kind: flow
-- unit: 元 | yuan
-- mechanism: D5
-- says: 当月列入计划的措施所需资金之和。 | The money of the measures planned in the month.
-- from: householdplan.published_measure
where amount > 0
amount amount
