-- key: leadership.cases_opened
-- name: 当月排查出的问题班子 | Weak teams found
-- kind: flow
-- unit: 个 | teams
-- mechanism: C1
-- says: 当月排查列为软弱涣散或三弱村、建立台账的村，每村计 1。 | Village teams found weak in the month, one each.
-- from: leadership.published_case
where found_here
amount 1
