-- key: pairing.ended
-- name: 当月结束的结对 | Pairs ended in the month
-- kind: flow
-- unit: 对 | pairs
-- mechanism: D2
-- says: 当月结束的结对，每对计 1；随户迁移的不算。 | Pairs that ended in the month, one each; those that moved along with a household do not count.
-- from: pairing.published_pair_end
where true
amount 1
