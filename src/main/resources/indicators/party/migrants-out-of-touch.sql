-- key: party.migrants_out_of_touch
-- name: 失去联系的流动党员 | Migrant members out of touch
-- kind: stock
-- unit: 人 | members
-- mechanism: B1
-- says: 月末应联系而还没有联系上的流动党员，从到期次日计到下一次联系。 | Migrant members whose contact was due and not made at the end of the month.
-- from: party.published_out_of_touch
where true
amount 1
