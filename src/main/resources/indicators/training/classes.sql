-- key: training.classes
-- name: 举办培训班 | Classes held
-- kind: flow
-- unit: 期 | classes
-- mechanism: C11
-- says: 当月开班的培训班，每期计 1。 | Classes that began in the month, one each.
-- from: training.published_course
where kind = 'CLASS'
amount 1
