-- key: household.at_risk
-- name: 边缘易致贫和突发严重困难户 | Households at risk
-- kind: stock
-- unit: 户 | households
-- mechanism: D8
-- says: 月末纳入监测的边缘易致贫户和突发严重困难户，不是建档立卡户，每户计 1。 | Households watched because they may become poor; not on the register of poor households.
-- from: household.published_household
where status in ('13','14')
amount 1
