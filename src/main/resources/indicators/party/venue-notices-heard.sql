-- key: party.venue_notices_heard
-- name: 阵地传达听到的人 | People who heard notices at venues
-- kind: flow
-- unit: 人次 | attendances
-- mechanism: B4
-- says: 当月在党员阵地传达通知时到场听到的人次。 | People who heard notices read out at venues in the month.
-- from: party.published_venue_notice
where true
amount heard
