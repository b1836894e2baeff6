-- key: field.days_corrected
-- name: 按服务器改过日期的 | Records whose day was corrected
-- kind: flow
-- unit: 条 | records
-- mechanism: F6
-- says: 手机日期不对、按服务器的日期改记的。 | Records whose day was put right by the server because the phone's was wrong.
-- from: field.published_operation
where day_corrected
amount 1
