-- key: notice.notices
-- name: 村收到的通知 | Notices that reached villages
-- kind: flow
-- unit: 件 | notices
-- mechanism: B6
-- says: 当月发到村的通知，发到一个村计 1；撤回的不计。 | Notices sent to villages in the month, one for each village reached; withdrawn ones do not count.
-- from: notice.published_notice
where true
amount 1
