-- key: pairing.able_pairs
-- name: 致富能手结对 | Pairs of able people
-- kind: stock
-- unit: 对 | pairs
-- mechanism: D2
-- says: 月末致富能手与户的结对，每对计 1。 | Pairs of able people with households at the end of the month, one each.
-- from: pairing.published_pair
where helper_kind = '08'
amount 1
