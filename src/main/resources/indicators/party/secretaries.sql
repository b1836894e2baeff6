-- key: party.secretaries
-- name: 在任党支部书记 | Branch secretaries in post
-- kind: stock
-- unit: 人 | people
-- mechanism: B1
-- says: 月末在任的党支部书记，每个党支部至多 1 人；村党支部的书记即村“两委”班子里的村党组织书记。 | Secretaries of branches in post at the end of the month, one a branch at most; that of a village is the Party secretary of its team.
-- from: party.published_officer
where post = 'SECRETARY' and kind = 'BRANCH'
amount 1
