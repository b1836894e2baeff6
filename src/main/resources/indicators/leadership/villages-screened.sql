-- key: leadership.villages_screened
-- name: 已排查的村 | Villages screened
-- kind: stock
-- unit: 个 | villages
-- mechanism: C1
-- says: 当年排查已经过筛子的村；从排查之日算到年底。 | Villages screened in the round of the year, from that day to the end of the year.
-- from: leadership.published_screened_village
where true
amount 1
