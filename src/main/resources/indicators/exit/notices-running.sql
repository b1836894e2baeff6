-- key: exit.notices_running
-- name: 公示中的名单 | Notices running
-- kind: stock
-- unit: 份 | notices
-- mechanism: D6
-- says: 月末正在公示的名单，每份计 1。 | Notices that stand at the end of the month, one each.
-- from: exit.published_notice
where true
amount 1
