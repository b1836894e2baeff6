-- key: party.activists
-- name: 入党积极分子 | Activists
-- kind: stock
-- unit: 人 | people
-- mechanism: B1
-- says: 至月末确定为入党积极分子、还没有列为发展对象的，每人计 1。 | People who are activists at the end of the month and not yet candidates, one each.
-- from: party.published_development
where stage = 'ACTIVIST'
amount 1
