-- key: training.villages_reached
-- name: 当年有党课送到的村 | Villages reached this year
-- kind: stock
-- unit: 个 | villages
-- mechanism: B5
-- says: 到月末当年已有党课送到的村，每村计 1；年初重新算起。 | Villages with a lecture since January by the end of the month, one each; each year begins anew.
-- from: training.published_reached_village
where true
amount 1
