-- key: posting.sent_cadres_placed
-- name: 在贫困地区和一线的选派干部 | Sent cadres in poor areas or the field
-- kind: stock
-- unit: 人 | persons
-- mechanism: C8
-- says: 月末在任的中央单位和兄弟省区选派干部中，派到贫困县（按到任当年）或乡镇、村一线的，每人计 1。 | Cadres sent by ministries and sister provinces in post at the end of the month in a county that was poor in the year they came, or in a township or village, one each.
-- from: posting.published_placed_sent_cadre
where true
amount 1
