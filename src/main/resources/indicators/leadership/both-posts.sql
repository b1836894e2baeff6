-- key: leadership.both_posts
-- name: 书记主任一肩挑的村 | Villages whose secretary is also the head
-- kind: stock
-- unit: 个 | villages
-- mechanism: C2
-- says: 月末村党组织书记兼任村委会主任的村，每村计 1。 | Villages whose Party secretary is also their head at the end of the month, one each.
-- from: leadership.published_both_posts
where true
amount 1
