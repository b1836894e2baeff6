-- key: party.written_down_late
-- name: 当月补录的会议 | Meetings written down late
-- kind: flow
-- unit: 次 | meetings
-- mechanism: B1
-- says: 当月召开、过期补录并说明原因的，每次计 1。 | Of the meetings of the month those written down late, with a reason, one each.
-- from: party.published_meeting
where late
amount 1
