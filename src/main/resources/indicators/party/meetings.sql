-- key: party.meetings
-- name: 当月组织生活 | Meetings held
-- kind: flow
-- unit: 次 | meetings
-- mechanism: B1
-- says: 当月召开的三会一课、主题党日、组织生活会和民主评议，到会人数达到规定的，每次计 1。 | Meetings, lectures, Party days, meetings of organisational life and reviews held in the month to which enough came, one each.
-- from: party.published_meeting
where quorate
amount 1
