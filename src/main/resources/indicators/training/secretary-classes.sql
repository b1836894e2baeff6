-- key: training.secretary_classes
-- name: 村党组织书记培训班 | Classes for village secretaries
-- kind: flow
-- unit: 期 | classes
-- mechanism: C11
-- says: 当月开班的村党组织书记培训班，每期计 1。 | Classes for village Party secretaries that began in the month, one each.
-- from: training.published_course
where kind = 'CLASS' and audience = '01'
amount 1
