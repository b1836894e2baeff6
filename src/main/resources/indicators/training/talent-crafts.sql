-- key: training.talent_crafts
-- name: 陇原巧手 | Craftswomen of Longyuan
-- kind: stock
-- unit: 人 | people
-- mechanism: C13
-- says: 其中月末在册的陇原巧手，每人计 1。 | Of the local talent those who live by handicraft, one each.
-- from: training.published_talent
where kind = '03'
amount 1
