-- key: party.party_days
-- name: 当月主题党日 | Party days held
-- kind: flow
-- unit: 次 | days
-- mechanism: B1
-- says: 当月开展的主题党日，每次计 1。 | Party days held in the month, one each.
-- from: party.published_meeting
where kind = 'PARTY_DAY'
amount 1
