-- key: posting.talent_fund_spent
-- name: 人才项目已支出资金 | Spent of the special funds
-- kind: stock
-- unit: 元 | yuan
-- mechanism: C12
-- says: 正在实施的人才项目到月末已使用的专项资金之和，按使用日期逐笔计。 | What the talent projects under way at the end of the month had used of their special funds by then, sum by sum on its day.
-- from: posting.published_talent_fund
where kind = 'USED'
amount amount
