-- key: party.venue_notices
-- name: 阵地传达的通知 | Notices read out at venues
-- kind: flow
-- unit: 次 | times
-- mechanism: B4
-- says: 当月在党员阵地传达的通知，每处每次计 1。 | Notices read out at venues in the month, one a venue and time.
-- from: party.published_venue_notice
where true
amount 1
