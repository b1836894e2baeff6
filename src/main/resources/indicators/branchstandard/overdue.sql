-- key: branchstandard.overdue
-- name: 整改超期的标准 | Mending overdue
-- kind: stock
-- unit: 项 | standards
-- mechanism: B2
-- says: 过了整改期限、月末还没有复查合格的，每项计 1。 | Standards not found met at the end of the month though the time to mend them is over, one each.
-- from: branchstandard.published_overdue_mending
where true
amount 1
