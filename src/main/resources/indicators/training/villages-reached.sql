-- key: training.villages_reached
-- name: 当年有党课送到的村 | Villages reached this year
-- kind: stock
-- unit: 个 | villages
-- mechanism: B5
-- says: 到月末当年已有党课送到的村和社区，每个计 1：在阵地讲的，当天该阵地服务的村都算送到；年初重新算起。 | Villages and communities that a lecture has reached since January by the end of the month, one each: at a venue it reaches all that the venue served that day; each year begins anew.
-- from: training.published_reached_village
where true
amount 1
