-- key: leadership.secretaries
-- name: 在任村党组织书记 | Village Party secretaries in office
-- kind: stock
-- unit: 人 | people
-- mechanism: C2
-- says: 月末在任的村党组织书记，每村计 1。 | Party secretaries of villages in office at the end of the month, one a village.
-- from: leadership.published_tenure
where post = 'PARTY_SECRETARY'
amount 1
