-- key: pairing.cadre_pairs
-- name: 干部结对 | Pairs of cadres
-- kind: stock
-- unit: 对 | pairs
-- mechanism: D2
-- says: 月末省、市、县直单位和乡镇、村干部及驻村工作队员的结对，每对计 1。 | Pairs of cadres of provincial, city and county bodies, townships, villages and resident teams at the end of the month.
-- from: pairing.published_pair
where helper_kind in ('01','02','03','04','05','06')
amount 1
