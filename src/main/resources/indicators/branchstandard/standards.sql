-- key: branchstandard.standards
-- name: 农村党支部标准项数 | Standards for village branches
-- kind: stock
-- unit: 项 | standards
-- mechanism: B2
-- says: 月末施行的农村党支部标准目录共几项，每项计 1。 | Standards of the catalogues for village branches that hold at the end of the month, one each.
-- from: branchstandard.published_standard
where setting = 'VILLAGE' and provincial
amount 1
