-- key: party.members_meetings
-- name: 当月党员大会 | Members' meetings held
-- kind: flow
-- unit: 次 | meetings
-- mechanism: B1
-- says: 当月召开的支部党员大会，每次计 1。 | Members' meetings of branches held in the month, one each.
-- from: party.published_meeting
where kind = 'MEMBERS'
amount 1
