-- key: leadership.three_weak_rectified
-- name: 当月整顿合格的三弱村 | Three-weak villages that passed
-- kind: flow
-- unit: 个 | villages
-- mechanism: C1
-- says: 当月通过验收的三弱村，每个计 1。 | Three-weak villages that passed their acceptance in the month, one each.
-- from: leadership.published_rectified_team
where category = 'THREE_WEAK'
amount 1
