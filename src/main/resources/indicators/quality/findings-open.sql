-- key: quality.findings_open
-- name: 待核查问题 | Findings to be looked at
-- kind: stock
-- unit: 处 | findings
-- mechanism: D1
-- says: 月末仍然存在、也没有说明“情况属实”的数据质量问题，每处计 1。 | Findings of data quality that at the end of the month were neither mended nor kept with a reason, one each.
-- from: quality.published_finding
where state = 'OPEN'
amount 1
