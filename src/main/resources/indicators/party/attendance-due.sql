-- key: party.attendance_due
-- name: 当月应到人次 | Attendance due
-- kind: flow
-- unit: 人次 | attendances
-- mechanism: B1
-- says: 当月各次会议和活动的应到人数之和。 | Those who were due at the meetings of the month, added up.
-- from: party.published_meeting
where true
amount due
