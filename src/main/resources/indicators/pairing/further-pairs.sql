-- key: pairing.further_pairs
-- name: 共同帮扶结对（万人帮一） | Further pairs (many help one)
-- kind: stock
-- unit: 对 | pairs
-- mechanism: D3
-- says: 月末责任人以外共同帮扶的结对，每对计 1。 | Pairs beside the main helper at the end of the month, one each.
-- from: pairing.published_pair
where role = 'FURTHER'
amount 1
