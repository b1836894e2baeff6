-- key: leadership.weak_under_way
-- name: 整顿中的软弱涣散村党组织 | Weak and lax organisations being put right
-- kind: stock
-- unit: 个 | organisations
-- mechanism: C1
-- says: 县审定列入、月末还没有通过验收的软弱涣散村党组织。 | Weak and lax organisations that the county listed and that have not passed by the end of the month.
-- from: leadership.published_listed_case
where category = 'WEAK'
amount 1
