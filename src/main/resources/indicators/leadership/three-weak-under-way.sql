-- key: leadership.three_weak_under_way
-- name: 整顿中的三弱村 | Three-weak villages being put right
-- kind: stock
-- unit: 个 | villages
-- mechanism: C1
-- says: 县审定列入、月末还没有通过验收的三弱村。 | Three-weak villages that the county listed and that have not passed by the end of the month.
-- from: leadership.published_listed_case
where category = 'THREE_WEAK'
amount 1
