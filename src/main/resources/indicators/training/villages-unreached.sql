-- key: training.villages_unreached
-- name: 当年还没有党课送到的村 | Villages not reached this year
-- kind: stock
-- unit: 个 | villages
-- mechanism: B5
-- says: 到月末当年还没有党课送到的村和社区，当时有的都算，每个计 1；年初重新算起。 | Villages and communities that no lecture has reached since January by the end of the month, of all there were then, one each; each year begins anew.
-- from: training.published_unreached_village
where true
amount 1
