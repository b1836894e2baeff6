-- key: posting.days_in_village
-- name: 当月驻村天数 | Days spent in villages
-- kind: flow
-- unit: 天 | days
-- mechanism: C6
-- says: 当月驻村干部在村的天数合计，经乡镇确认才计。 | Days of the month that those posted to villages were there, all together, as confirmed by the township.
-- from: posting.published_stay
where true
amount days
