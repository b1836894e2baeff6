-- key: leadership.secretary_vacancies
-- name: 书记空缺的村 | Villages without a secretary
-- kind: stock
-- unit: 个 | villages
-- mechanism: C2
-- says: 月末前任书记已经离任、后任还没有到任的村，每村计 1。 | Villages at the end of the month whose last secretary has left and whose next has not come, one each.
-- from: leadership.published_vacancy
where true
amount 1
