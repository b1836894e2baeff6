-- key: party.held_at_venues
-- name: 当月在阵地开展的活动 | Meetings held at venues
-- kind: flow
-- unit: 次 | meetings
-- mechanism: B4
-- says: 当月在驿站、中心户、流动党校等阵地开展的，每次计 1。 | Of the meetings of the month those held at a venue, one each.
-- from: party.published_meeting
where venue_id is not null
amount 1
