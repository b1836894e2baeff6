-- key: party.venue_needs_open
-- name: 阵地反映、还没有答复的需求 | Needs of venues without an answer
-- kind: stock
-- unit: 件 | needs
-- mechanism: B4
-- says: 月末由党员阵地反映上来、还没有答复的需求，转给别的单位的也算，每件计 1。 | Needs brought up at venues and not answered at the end of the month, also those passed on, one each.
-- from: party.published_venue_need
where true
amount 1
