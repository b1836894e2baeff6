-- key: party.venue_needs_overdue
-- name: 阵地反映、超期没有答复的需求 | Needs of venues overdue
-- kind: stock
-- unit: 件 | needs
-- mechanism: B4
-- says: 月末已过答复期限、还没有答复的需求，每件计 1。 | Needs brought up at venues, past their last day and not answered at the end of the month, one each.
-- from: party.published_overdue_venue_need
where true
amount 1
