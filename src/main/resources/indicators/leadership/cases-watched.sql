-- key: leadership.cases_watched
-- name: 巩固期的村班子 | Teams under watch
-- kind: stock
-- unit: 个 | teams
-- mechanism: C1
-- says: 通过验收、月末还在巩固期的村班子。 | Teams that passed and are still watched at the end of the month.
-- from: leadership.published_watched_case
where true
amount 1
