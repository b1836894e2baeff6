-- key: exit.counties_delisted
-- name: 当月批准摘帽的县 | Counties delisted
-- kind: flow
-- unit: 个 | counties
-- mechanism: D6
-- says: 当月批准退出的贫困县，每县计 1；退出年度另记。 | Poor counties whose exit was approved in the month, one each; the year it counts for is another field.
-- from: exit.published_step
where step = 'APPROVE'
amount 1
