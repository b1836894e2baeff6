-- key: monitoring.clues_overdue
-- name: 超期未审定的监测线索 | Clues overdue
-- kind: stock
-- unit: 件 | cases
-- mechanism: D8
-- says: 月末已过审定时限、还没有审定的线索，每件计 1；写明理由延期的从延期后的时限起算。 | Clues past their last day and not decided at the end of the month, one each; from the extended day where there was a reason.
-- from: monitoring.published_overdue
where true
amount 1
