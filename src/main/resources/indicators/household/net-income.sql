-- key: household.net_income
-- name: 纯收入合计 | Net income
-- kind: stock
-- unit: 元 | yuan
-- mechanism: D1
-- says: 月末在册建档立卡户当前年度收入账的纯收入合计；一年的账从当年 12 月 31 日起算到下一本账。 | Net income of registered households by the account in force: a yearly account counts from 31 December of its year until the next.
-- from: household.published_income
where status in ('01','02','03','04','05','06','11','12') and net is not null and people > 0
amount net
