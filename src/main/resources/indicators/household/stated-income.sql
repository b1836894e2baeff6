-- key: household.stated_income
-- name: 填报纯收入合计 | Stated income
-- kind: stock
-- unit: 元 | yuan
-- mechanism: D1
-- says: 月末在册建档立卡户当前年度填报的人均纯收入乘以家庭人口之和。 | Stated income per person times people, summed over registered households by the account in force.
-- from: household.published_income
where status in ('01','02','03','04','05','06','11','12') and stated_per_capita is not null and people > 0
amount stated_per_capita * people
