-- key: posting.graduate_officers_in_teams
-- name: 编入工作队的大学生村官 | Graduate village officers in teams
-- kind: stock
-- unit: 人 | persons
-- mechanism: C9
-- says: 月末在任并编入驻村工作队的大学生村官，每人计 1。 | Graduate village officers in post at the end of the month who belong to a resident team, one each.
-- from: posting.published_posting
where role = 'GRADUATE_OFFICER' and in_team
amount 1
