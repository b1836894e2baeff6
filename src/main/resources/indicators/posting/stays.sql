-- key: posting.stays
-- name: 当月报过驻村天数的人 | Days in the village confirmed
-- kind: flow
-- unit: 人 | persons
-- mechanism: C6
-- says: 当月驻村天数经乡镇确认的驻村干部，每人计 1。 | People posted to villages whose days of the month the township has confirmed, one each.
-- from: posting.published_stay
where true
amount 1
