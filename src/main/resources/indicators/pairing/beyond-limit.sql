-- key: pairing.beyond_limit
-- name: 超出户数规定的结对 | Pairs beyond the limit
-- kind: stock
-- unit: 对 | pairs
-- mechanism: D2
-- says: 月末超出帮扶人结对户数规定、写明理由的结对，每对计 1。 | Pairs at the end of the month that a helper has beyond the rule, with the reason given, one each.
-- from: pairing.published_pair
where beyond_limit is not null
amount 1
