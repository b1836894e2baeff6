-- key: posting.talent_fund
-- name: 人才项目专项资金 | Special funds of talent projects
-- kind: stock
-- unit: 元 | yuan
-- mechanism: C12
-- says: 月末正在实施的人才项目已下达的专项资金之和；按项目现在登记的数计。 | The special funds granted to the talent projects under way at the end of the month, as the projects state them now.
-- from: posting.published_talent_project
where true
amount granted
