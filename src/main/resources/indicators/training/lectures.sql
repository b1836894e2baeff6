-- key: training.lectures
-- name: 党课下基层 | Lectures that went to the people
-- kind: flow
-- unit: 场 | lectures
-- mechanism: B5
-- says: 当月送到基层的党课，每场计 1。 | Lectures given where the people are in the month, one each.
-- from: training.published_lecture
where true
amount 1
