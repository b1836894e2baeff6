-- key: pairing.other_pairs
-- name: 企业、医生、教师等结对 | Pairs of enterprises, doctors, teachers and others
-- kind: stock
-- unit: 对 | pairs
-- mechanism: D2
-- says: 月末企业、医生、教师和其他人员的结对，每对计 1。 | Pairs of enterprises, doctors, teachers and others at the end of the month, one each.
-- from: pairing.published_pair
where helper_kind in ('09','10','11','99')
amount 1
