-- key: party.migrants
-- name: 流动党员 | Migrant members
-- kind: stock
-- unit: 人 | members
-- mechanism: B1
-- says: 月末外出满规定月数、组织关系仍在本支部的党员，每人计 1。 | Members away for as many months as the rule says, with their membership still here, at the end of the month.
-- from: party.published_migrant
where true
amount 1
