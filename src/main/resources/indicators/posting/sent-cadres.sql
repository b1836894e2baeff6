-- key: posting.sent_cadres
-- name: 中央单位和兄弟省区选派干部 | Cadres sent by ministries and sister provinces
-- kind: stock
-- unit: 人 | persons
-- mechanism: C8
-- says: 月末在任的中央单位和兄弟省区选派干部，每人计 1。 | Cadres sent by ministries and sister provinces in post at the end of the month, one each.
-- from: posting.published_posting
where role = 'SENT_CADRE'
amount 1
