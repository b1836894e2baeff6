-- key: pairing.chain_pairs
-- name: 产业链帮扶对子 | Helper pairs on an industry chain
-- kind: stock
-- unit: 对 | pairs
-- mechanism: D2
-- says: 月末在产业链上结成的帮扶对子，每对计 1。 | Pairs made on an industry chain that last at the end of the month, one each.
-- from: pairing.published_pair
where helper_kind = '12'
amount 1
