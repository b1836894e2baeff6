-- key: posting.talent_fund
-- name: 人才项目专项资金 | Special funds of talent projects
-- kind: stock
-- unit: 元 | yuan
-- mechanism: C12
-- says: 到月末已下达给正在实施的人才项目的专项资金之和，按下达日期逐笔计。 | What had been granted by the end of the month to the talent projects under way then, sum by sum on its day.
-- from: posting.published_talent_fund
where kind = 'GRANTED'
amount amount
