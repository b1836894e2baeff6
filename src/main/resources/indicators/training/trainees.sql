-- key: training.trainees
-- name: 培训人次 | Attendances of classes
-- kind: flow
-- unit: 人次 | attendances
-- mechanism: C11
-- says: 当月结束的培训班的学员，每人每班计 1；部分参加的也算，报了名没到的不算。 | Those who attended classes that ended in the month, once a person and class, in part too; who was enrolled and did not come does not count.
-- from: training.published_attendance
where kind = 'CLASS'
amount 1
