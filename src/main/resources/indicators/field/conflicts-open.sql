-- key: field.conflicts_open
-- name: 待人判断的两处更改 | Fields changed on both sides
-- kind: stock
-- unit: 项 | fields
-- mechanism: F6
-- says: 手机上和电脑上都改了同一项、还没有人判断以哪个为准的。 | Fields that were changed on a phone and in the record, and that nobody has decided yet.
-- from: field.published_conflict
where true
amount 1
