-- key: training.trainees
-- name: 培训人次 | Attendances of classes
-- kind: flow
-- unit: 人次 | attendances
-- mechanism: C11
-- says: 当月结束的培训班的学员，每人每班计 1，缺席的不算。 | Those who attended classes that ended in the month, once a person and class; who was absent does not count.
-- from: training.published_attendance
where kind = 'CLASS'
amount 1
