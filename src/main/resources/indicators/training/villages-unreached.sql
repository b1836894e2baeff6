-- key: training.villages_unreached
-- name: 当年还没有党课送到的村 | Villages not reached this year
-- kind: stock
-- unit: 个 | villages
-- mechanism: B5
-- says: 到月末当年还没有党课送到的村，每村计 1；只算班子已纳入管理的村。 | Villages without a lecture since January by the end of the month, one each; of those whose team is followed.
-- from: training.published_unreached_village
where true
amount 1
