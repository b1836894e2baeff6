-- key: training.lectures_at_venues
-- name: 在党员阵地讲的党课 | Lectures at venues
-- kind: flow
-- unit: 场 | lectures
-- mechanism: B5
-- says: 当月在党员驿站、党员中心户、马背流动党校等阵地讲的党课，每场计 1。 | Lectures of the month given at member stations, centre households, horseback schools and other venues, one each.
-- from: training.published_lecture
where at_venue
amount 1
