-- key: posting.villages_wanting_a_language
-- name: 需要懂民族语言干部的村 | Villages that want a language spoken
-- kind: stock
-- unit: 个 | villages
-- mechanism: C7
-- says: 月末需要派去的人会说藏语、蒙古语、哈萨克语等的村，每村计 1。 | Villages that at the end of the month want somebody who speaks Tibetan, Mongolian, Kazakh or another language of theirs, one each.
-- from: posting.published_village_need
where wants_a_language
amount 1
