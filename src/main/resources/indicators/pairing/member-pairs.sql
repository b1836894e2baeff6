-- key: pairing.member_pairs
-- name: 党员结对 | Pairs of Party members
-- kind: stock
-- unit: 对 | pairs
-- mechanism: D2
-- says: 月末以党员联系户身份结成的对，每对计 1。 | Pairs entered as those of Party members at the end of the month, one each.
-- from: pairing.published_pair
where helper_kind = '07'
amount 1
