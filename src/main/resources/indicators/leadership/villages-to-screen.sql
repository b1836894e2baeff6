-- key: leadership.villages_to_screen
-- name: 应排查的村 | Villages to be screened
-- kind: stock
-- unit: 个 | villages
-- mechanism: C1
-- says: 月末在册的村（不含社区），每年都应逐一过筛子，当地有没有开展排查都算，每村计 1。 | Villages that are there at the end of the month (no residents' committees): each is to be screened every year, whether or not a round was opened there.
-- from: leadership.published_screening_state
where true
amount 1
