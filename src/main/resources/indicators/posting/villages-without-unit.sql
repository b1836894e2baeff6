-- key: posting.villages_without_unit
-- name: 没有帮扶单位捆绑的应派村 | Target villages without a unit
-- kind: stock
-- unit: 个 | villages
-- mechanism: C5
-- says: 月末应派第一书记的村中，没有帮扶（派出）单位与它捆绑的，每村计 1。 | Villages that must have a first secretary and to which no unit is bound at the end of the month, one each.
-- from: posting.published_unbound_village
where true
amount 1
