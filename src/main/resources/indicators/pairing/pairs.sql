-- key: pairing.pairs
-- name: 帮扶结对 | Helper pairs
-- kind: stock
-- unit: 对 | pairs
-- mechanism: D2
-- says: 月末在结对的帮扶人与户，责任人和共同帮扶的都算，每对计 1。 | Pairs of a helper and a household that last at the end of the month, main and further ones, one each.
-- from: pairing.published_pair
where true
amount 1
