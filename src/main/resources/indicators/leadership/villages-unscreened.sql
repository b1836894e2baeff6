-- key: leadership.villages_unscreened
-- name: 当年还没有排查的村 | Villages not screened this year
-- kind: stock
-- unit: 个 | villages
-- mechanism: C1
-- says: 到月末当年还没有过筛子的村，当地没有开展排查的也算，每村计 1；年初重新算起。 | Villages not screened by the end of the month since January, also where no round was opened, one each; each year begins anew.
-- from: leadership.published_screening_state
where not screened
amount 1
