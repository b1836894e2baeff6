-- key: branchstandard.computed_standards
-- name: 由记录自动核对的标准 | Standards that the records answer
-- kind: stock
-- unit: 项 | standards
-- mechanism: B2
-- says: 其中由已有记录自动核对、不用填报的，每项计 1。 | Of the standards for village branches those that the records answer and nobody fills in, one each.
-- from: branchstandard.published_standard
where setting = 'VILLAGE' and provincial and checked = 'COMPUTED'
amount 1
