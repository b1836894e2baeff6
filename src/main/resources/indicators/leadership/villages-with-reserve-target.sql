-- key: leadership.villages_with_reserve_target
-- name: 后备干部达到目标的村 | Villages with the reserve they must have
-- kind: stock
-- unit: 个 | villages
-- mechanism: C4
-- says: 月末后备干部达到当地当时目标人数的村，每村计 1。 | Villages with as many in reserve at the end of the month as the rule of the place and the day asks for, one each.
-- from: leadership.published_reserve_strength
where reserve_wanted > 0 and held >= reserve_wanted
amount 1
