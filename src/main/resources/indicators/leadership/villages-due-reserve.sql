-- key: leadership.villages_due_reserve
-- name: 应有后备干部的村 | Villages that must have a reserve
-- kind: stock
-- unit: 个 | villages
-- mechanism: C4
-- says: 月末在册的村（不含社区），当地当时的目标人数不为零的，不论登记过什么，每村计 1。 | Villages that are there at the end of the month (no residents' committees) where the rule asks for a reserve, whatever is recorded of them, one each.
-- from: leadership.published_reserve_strength
where reserve_wanted > 0
amount 1
