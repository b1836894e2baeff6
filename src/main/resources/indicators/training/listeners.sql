-- key: training.listeners
-- name: 听党课人次 | Attendances of lectures
-- kind: flow
-- unit: 人次 | attendances
-- mechanism: B5
-- says: 当月听下基层党课的人，每人每场计 1。 | Those who came to lectures in the month, once a person and lecture.
-- from: training.published_attendance
where kind = 'LECTURE'
amount 1
