-- key: leadership.township_heads
-- name: 在任乡镇长 | Heads of townships in office
-- kind: stock
-- unit: 人 | people
-- mechanism: C11
-- says: 月末在任的乡镇长，每个乡镇计 1。 | Heads of townships in office at the end of the month, one a township.
-- from: leadership.published_township_post
where post = 'TOWNSHIP_HEAD'
amount 1
