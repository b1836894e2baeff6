-- key: party.members_reviewed
-- name: 民主评议的党员 | Members reviewed
-- kind: flow
-- unit: 人次 | reviews
-- mechanism: B1
-- says: 当月在民主评议中评定等次的党员，每人每年计 1。 | Members graded in a review in the month, one per member and year.
-- from: party.published_review
where true
amount 1
