-- key: leadership.villages_to_screen
-- name: 应排查的村 | Villages to be screened
-- kind: stock
-- unit: 个 | villages
-- mechanism: C1
-- says: 当年排查应逐一过筛子的村；从排查开始算到年底。 | Villages that the round of the year asks for, from its opening to the end of the year.
-- from: leadership.published_screening
where true
amount 1
