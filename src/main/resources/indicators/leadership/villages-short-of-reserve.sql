-- key: leadership.villages_short_of_reserve
-- name: 后备干部不足的村 | Villages short of reserve
-- kind: stock
-- unit: 个 | villages
-- mechanism: C4
-- says: 月末后备干部少于当时目标人数的村，没有登记过任何情况的村也算，每村计 1；目标人数是规则设置里当地当时的数。 | Villages with fewer in reserve at the end of the month than the target of that day, also those of which nothing was ever recorded, one each; the target is a rule of the place and the day.
-- from: leadership.published_reserve_strength
where held < reserve_wanted
amount 1
