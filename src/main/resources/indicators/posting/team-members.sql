-- key: posting.team_members
-- name: 驻村工作队在队人员 | Members of resident teams
-- kind: stock
-- unit: 人 | persons
-- mechanism: C6
-- says: 月末在驻村工作队的人员（队长、队员、兼队长的第一书记和编入工作队的其他人员），每人计 1。 | People in resident teams at the end of the month: captains, members, first secretaries who lead a team, and others who belong to one, one each.
-- from: posting.published_posting
where role in ('TEAM_CAPTAIN', 'TEAM_MEMBER') or also_captain or in_team
amount 1
