-- key: branchstandard.handbooks_outstanding
-- name: 未签收标准化手册的村镇 | Places yet to confirm the handbook
-- kind: stock
-- unit: 个次 | places
-- mechanism: B2
-- says: 到月末发了标准化手册但还没有签收的乡镇和村，每个地方每次发放计 1。 | Townships and villages to which a handbook was issued and that had not confirmed it by the end of the month, one for each place and issue.
-- from: branchstandard.published_handbook
where not received
amount 1
