-- key: notice.suggestions
-- name: 当月意见建议 | Complaints and suggestions made
-- kind: flow
-- unit: 件 | cases
-- mechanism: B6
-- says: 当月提出的投诉、建议、故障和重复要数据的反映，每件计 1。 | Complaints, suggestions, faults and repeated asking reported in the month, one each.
-- from: notice.published_suggestion
where true
amount 1
