-- key: branchstandard.classes
-- name: 农村党支部标准类数 | Classes of standards for village branches
-- kind: stock
-- unit: 类 | classes
-- mechanism: B2
-- says: 月末施行的农村党支部标准目录分几类，每类计 1。 | Classes of the catalogues for village branches that hold at the end of the month, one each.
-- from: branchstandard.published_standard
where setting = 'VILLAGE' and provincial and first_of_class
amount 1
