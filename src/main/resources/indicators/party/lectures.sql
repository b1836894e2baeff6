-- key: party.lectures
-- name: 当月党课 | Lectures held
-- kind: flow
-- unit: 次 | lectures
-- mechanism: B5
-- says: 当月讲的党课，每次计 1。 | Party lectures held in the month, one each.
-- from: party.published_meeting
where kind = 'LECTURE'
amount 1
