-- key: leadership.teams_rectified
-- name: 累计调整整顿村班子 | Teams rectified so far
-- kind: stock
-- unit: 个 | teams
-- mechanism: C1
-- says: 到月末为止通过整顿验收的村班子，一村几次只计 1。 | Village teams that passed their acceptance up to the end of the month; a village counts once.
-- from: leadership.published_rectified_team
where first_of_the_village
amount 1
