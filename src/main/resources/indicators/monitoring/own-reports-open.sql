-- key: monitoring.own_reports_open
-- name: 待处理的自主申报 | Own reports not answered yet
-- kind: stock
-- unit: 件 | reports
-- mechanism: D8
-- says: 农户扫码自主申报、月末还没有认定是哪一户、也没有说明不受理原因的，每件计 1。 | Reports of households by themselves that at the end of the month nobody has said yet which household they are about, or why they go no further, one each.
-- from: monitoring.published_own_report
where true
amount 1
