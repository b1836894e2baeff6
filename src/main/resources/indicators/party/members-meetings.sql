-- key: party.members_meetings
-- name: 当月党员大会 | Members' meetings held
-- kind: flow
-- unit: 次 | meetings
-- mechanism: B1
-- says: 当月召开的支部党员大会，到会人数达到规定的，每次计 1。 | Members' meetings of branches held in the month to which enough came, one each.
-- from: party.published_meeting
where kind = 'MEMBERS' and quorate
amount 1
