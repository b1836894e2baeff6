-- key: party.attendance
-- name: 当月参加人次 | Attendance
-- kind: flow
-- unit: 人次 | attendances
-- mechanism: B1
-- says: 当月各次会议和活动的实到人数之和。 | Those who came to the meetings of the month, added up.
-- from: party.published_meeting
where true
amount attended
