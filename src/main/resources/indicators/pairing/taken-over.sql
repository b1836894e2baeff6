-- key: pairing.taken_over
-- name: 当月接替的结对 | Pairs taken over in the month
-- kind: flow
-- unit: 对 | pairs
-- mechanism: D2
-- says: 当月从前一位帮扶人手里不断档接过来的结对，每对计 1。 | Pairs that in the month followed another without a gap, one each.
-- from: pairing.published_pair_begin
where took_over
amount 1
