-- key: posting.adjusted_as_captains
-- name: 当月调整选派的第一书记兼队长 | First secretaries and captains adjusted
-- kind: flow
-- unit: 人 | persons
-- mechanism: C5
-- says: 当月接替前任到任、兼任驻村工作队队长的第一书记，每人计 1。 | First secretaries who took the place of another in the month and lead the team as well, one each.
-- from: posting.published_posting_begin
where role = 'FIRST_SECRETARY' and also_captain and replaces
amount 1
