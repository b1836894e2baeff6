-- key: posting.station_deputies
-- name: 当月任扶贫工作站副站长 | Appointed deputy heads of poverty stations
-- kind: flow
-- unit: 人 | persons
-- mechanism: C8
-- says: 当月到任的乡镇扶贫工作站副站长，每人计 1。 | Deputy heads of township poverty stations appointed in the month, one each.
-- from: posting.published_posting_begin
where role = 'STATION_DEPUTY'
amount 1
