-- key: pairing.begun
-- name: 当月新结对 | Pairs begun in the month
-- kind: flow
-- unit: 对 | pairs
-- mechanism: D2
-- says: 当月开始的结对，每对计 1；随户迁移的不算。 | Pairs that began in the month, one each; those that moved along with a household do not count.
-- from: pairing.published_pair_begin
where true
amount 1
