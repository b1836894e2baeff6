-- key: training.talents
-- name: 在册乡土人才 | Local talent in the register
-- kind: stock
-- unit: 人 | people
-- mechanism: C13
-- says: 月末在册的乡土人才，每人计 1。 | People in the register of local talent at the end of the month, one each.
-- from: training.published_talent
where true
amount 1
