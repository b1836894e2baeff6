-- key: training.class_days
-- name: 培训天数 | Days of classes
-- kind: flow
-- unit: 天 | days
-- mechanism: C11
-- says: 当月开班的培训班共办几天，首尾两天都算。 | How many days the classes last that began in the month, first and last included.
-- from: training.published_course
where kind = 'CLASS'
amount days
