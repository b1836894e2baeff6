-- key: notice.suggestions_open
-- name: 未办结的意见建议 | Open complaints and suggestions
-- kind: stock
-- unit: 件 | cases
-- mechanism: B6
-- says: 月末还没有办结的意见建议，每件计 1；由提出人认可才算办结。 | Complaints and suggestions not settled at the end of the month, one each; only whoever made it settles it.
-- from: notice.published_suggestion
where not coalesce(settled_at_once, false)
amount 1
