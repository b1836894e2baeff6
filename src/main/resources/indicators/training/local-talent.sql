-- key: training.local_talent
-- name: 培训乡土人才 | Local talent trained
-- kind: flow
-- unit: 人次 | attendances
-- mechanism: C13
-- says: 当月结束的培训班里的乡土人才，每人每班计 1。 | Local talent at classes that ended in the month, once a person and class.
-- from: training.published_attendance
where kind = 'CLASS' and audience = '06'
amount 1
