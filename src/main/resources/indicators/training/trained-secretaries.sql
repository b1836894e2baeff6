-- key: training.trained_secretaries
-- name: 当年已轮训的村书记 | Secretaries trained this year
-- kind: stock
-- unit: 人 | people
-- mechanism: C11
-- says: 月末在任、当年已参加过村党组织书记培训班的村党组织书记，每人计 1。 | Village secretaries in post at the end of the month who attended a class for secretaries in its year, one each.
-- from: training.published_trained_secretary
where true
amount 1
