-- key: posting.covered_villages
-- name: 已有第一书记的村 | Villages with a first secretary
-- kind: stock
-- unit: 个 | villages
-- mechanism: C5
-- says: 月末列入选派名单并且有第一书记在任的村，每村计 1。 | Villages on the list that have a first secretary at the end of the month, one each.
-- from: posting.published_covered_target
where true
amount 1
