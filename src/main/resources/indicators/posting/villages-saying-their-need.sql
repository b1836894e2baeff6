-- key: posting.villages_saying_their_need
-- name: 填报用人需要的村 | Villages that say whom they need
-- kind: stock
-- unit: 个 | villages
-- mechanism: C7
-- says: 月末填有用人需要（专长或语言）的村，每村计 1。 | Villages that at the end of the month say which trade or language they need, one each.
-- from: posting.published_village_need
where true
amount 1
