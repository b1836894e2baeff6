-- key: quality.findings_kept
-- name: 说明情况属实的问题 | Findings kept with a reason
-- kind: stock
-- unit: 处 | findings
-- mechanism: D1
-- says: 月末经核实说明“情况属实”并写明理由的问题，每处计 1。 | Findings that at the end of the month stood as true with a reason given, one each.
-- from: quality.published_finding
where state = 'KEPT'
amount 1
