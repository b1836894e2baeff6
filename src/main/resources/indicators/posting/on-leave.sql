-- key: posting.on_leave
-- name: 月末请假人员 | On leave at the end of the month
-- kind: stock
-- unit: 人 | persons
-- mechanism: C6
-- says: 月末正在请假的驻村、挂职人员，每人计 1。 | People on leave from a posting at the end of the month, one each.
-- from: posting.published_leave
where true
amount 1
