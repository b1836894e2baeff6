-- key: training.listeners
-- name: 听党课人次 | Attendances of lectures
-- kind: flow
-- unit: 人次 | attendances
-- mechanism: B5
-- says: 当月到场听下基层党课的党员和群众，每人每场计 1。 | Members and others who came to lectures in the month, once a person and lecture.
-- from: training.published_lecture
where true
amount listeners
