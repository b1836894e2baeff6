-- key: posting.talent_fund_spent
-- name: 人才项目已支出资金 | Spent of the special funds
-- kind: stock
-- unit: 元 | yuan
-- mechanism: C12
-- says: 月末正在实施的人才项目专项资金中已支出之和；按项目现在登记的数计。 | What has been spent of the special funds of the talent projects under way at the end of the month, as the projects state it now.
-- from: posting.published_talent_project
where true
amount spent
