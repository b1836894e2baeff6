-- key: posting.first_secretaries_and_captains
-- name: 第一书记兼队长 | First secretaries who lead the team
-- kind: stock
-- unit: 人 | persons
-- mechanism: C6
-- says: 月末在任、兼任驻村工作队队长的第一书记，每人计 1。 | First secretaries in post at the end of the month who lead the resident team as well, one each.
-- from: posting.published_posting
where role = 'FIRST_SECRETARY' and also_captain
amount 1
