-- key: party.venue_needs_raised
-- name: 阵地反映的需求 | Needs brought up at venues
-- kind: flow
-- unit: 件 | needs
-- mechanism: B4
-- says: 当月由党员阵地负责人反映上来的需求，每件计 1。 | Needs that keepers of venues brought up in the month, one each.
-- from: party.published_venue_need
where raised_here
amount 1
