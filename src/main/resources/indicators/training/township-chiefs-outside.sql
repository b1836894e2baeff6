-- key: training.township_chiefs_outside
-- name: 乡镇党政正职赴省外培训 | Township chiefs trained outside the province
-- kind: flow
-- unit: 人次 | attendances
-- mechanism: C11
-- says: 当月结束的省外培训班里的乡镇党政正职，每人每班计 1。 | Party and government chiefs of townships at classes outside the province that ended in the month, once a person and class.
-- from: training.published_attendance
where kind = 'CLASS' and audience = '02' and outside
amount 1
