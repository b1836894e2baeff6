-- key: quality.findings_mended
-- name: 当月改正的问题 | Findings mended in the month
-- kind: flow
-- unit: 处 | findings
-- mechanism: D1
-- says: 当月因记录改正而消除的问题，每处计 1。 | Findings that vanished in the month because the record was put right, one each.
-- from: quality.published_mended_finding
where true
amount 1
