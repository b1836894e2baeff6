-- key: exit.objections_open
-- name: 未了结的异议 | Open objections
-- kind: stock
-- unit: 条 | objections
-- mechanism: D6
-- says: 月末还没有答复、或成立后还没有退回的异议，每条计 1。 | Objections not answered yet, or upheld without the case having gone back, one each.
-- from: exit.published_objection
where true
amount 1
