-- key: branchstandard.handbooks_issued
-- name: 已发放标准化手册的村镇 | Places the handbook was issued to
-- kind: stock
-- unit: 个次 | places
-- mechanism: B2
-- says: 到月末发放了标准化手册的乡镇和村，每个地方每次发放计 1，不论是否签收。 | Townships and villages to which a handbook was issued by the end of the month, one for each place and issue, confirmed or not.
-- from: branchstandard.published_handbook
where true
amount 1
