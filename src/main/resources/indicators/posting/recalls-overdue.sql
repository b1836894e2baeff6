-- key: posting.recalls_overdue
-- name: 派出单位逾期未答复的召回 | Recalls that the sending unit has not answered in time
-- kind: stock
-- unit: 人 | persons
-- mechanism: C7
-- says: 月末已过答复期限、派出单位还没有答复的召回，每人计 1。 | Recalls past the day by which the sending unit was to answer, and not answered at the end of the month, one each.
-- from: posting.published_overdue_recall
where true
amount 1
