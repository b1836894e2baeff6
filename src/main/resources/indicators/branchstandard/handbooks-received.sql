-- key: branchstandard.handbooks_received
-- name: 已签收标准化手册的村镇 | Places that confirmed the handbook
-- kind: stock
-- unit: 个次 | places
-- mechanism: B2
-- says: 到月末已经签收标准化手册的乡镇和村，每个地方每次发放计 1。 | Townships and villages that had confirmed a handbook by the end of the month, one for each place and issue.
-- from: branchstandard.published_handbook
where received
amount 1
