-- key: training.talent_ecommerce
-- name: 农村电商人才 | Rural e-commerce hands
-- kind: stock
-- unit: 人 | people
-- mechanism: C13
-- says: 其中月末在册的农村电商人才，每人计 1。 | Of the local talent those in rural e-commerce, one each.
-- from: training.published_talent
where kind = '02'
amount 1
