-- key: leadership.weak_rectified
-- name: 当月整顿合格的软弱涣散村党组织 | Weak and lax organisations that passed
-- kind: flow
-- unit: 个 | organisations
-- mechanism: C1
-- says: 当月通过验收的软弱涣散村党组织，每个计 1。 | Weak and lax organisations that passed their acceptance in the month, one each.
-- from: leadership.published_rectified_team
where category = 'WEAK'
amount 1
