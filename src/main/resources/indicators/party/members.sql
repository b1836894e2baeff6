-- key: party.members
-- name: 党员 | Party members
-- kind: stock
-- unit: 人 | people
-- mechanism: B1
-- says: 月末在某个党组织里的党员，每人计 1；名册取自党员信息系统。 | Members who belong to an organisation at the end of the month, one each; taken from the register of members.
-- from: party.published_member
where true
amount 1
