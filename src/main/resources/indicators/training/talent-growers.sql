-- key: training.talent_growers
-- name: 种养能人 | Able growers and breeders
-- kind: stock
-- unit: 人 | people
-- mechanism: C13
-- says: 其中月末在册的种养能人，每人计 1。 | Of the local talent those who grow or breed, one each.
-- from: training.published_talent
where kind = '01'
amount 1
