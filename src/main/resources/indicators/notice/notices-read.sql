-- key: notice.notices_read
-- name: 村已读的通知 | Notices read in villages
-- kind: flow
-- unit: 件 | notices
-- mechanism: B6
-- says: 当月村里有人看过并确认的通知，每村每件计 1，按第一个人确认的那天。 | Notices that somebody of the village confirmed to have read, one for each village and notice, on the day the first one did.
-- from: notice.published_receipt
where true
amount 1
