-- key: leadership.villages_screened
-- name: 已排查的村 | Villages screened
-- kind: stock
-- unit: 个 | villages
-- mechanism: C1
-- says: 当年排查已经过筛子的村，每村计 1；从排查之日算到年底。 | Villages screened in the year, one each, from that day to the end of the year.
-- from: leadership.published_screening_state
where screened
amount 1
