-- key: pairing.main_pairs
-- name: 帮扶责任人结对 | Pairs with a main helper
-- kind: stock
-- unit: 对 | pairs
-- mechanism: D2
-- says: 月末帮扶责任人与户的结对，每对计 1。 | Pairs of a household with its main helper at the end of the month, one each.
-- from: pairing.published_pair
where role = 'MAIN'
amount 1
