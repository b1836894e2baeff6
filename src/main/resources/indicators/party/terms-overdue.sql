-- key: party.terms_overdue
-- name: 超期未换届 | Elections overdue
-- kind: stock
-- unit: 个 | organisations
-- mechanism: B1
-- says: 月末任期已满还没有换届的党组织，每个计 1。 | Organisations whose term was over before the end of the month and that have not elected since, one each.
-- from: party.published_overdue_term
where true
amount 1
