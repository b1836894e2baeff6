-- key: posting.target_villages
-- name: 应派第一书记的村 | Villages that must have a first secretary
-- kind: stock
-- unit: 个 | villages
-- mechanism: C5
-- says: 月末列入选派名单、必须有第一书记的村，每村计 1。 | Villages on the list of those that must have a first secretary at the end of the month, one each.
-- from: posting.published_target
where true
amount 1
