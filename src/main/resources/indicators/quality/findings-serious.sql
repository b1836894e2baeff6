-- key: quality.findings_serious
-- name: 其中：必须改正的问题 | Of these: what cannot be true
-- kind: stock
-- unit: 处 | findings
-- mechanism: D1
-- says: 月末仍然存在的、自相矛盾而必须改正的问题，每处计 1。 | Open findings at the end of the month that cannot be true as they stand, one each.
-- from: quality.published_finding
where state = 'OPEN' and severity = 'BLOCK'
amount 1
