-- key: training.lecture_members
-- name: 听党课党员人次 | Attendances of lectures by members
-- kind: flow
-- unit: 人次 | attendances
-- mechanism: B5
-- says: 当月到场听下基层党课的党员，每人每场计 1。 | Party members who came to lectures in the month, once a person and lecture.
-- from: training.published_lecture
where true
amount members
