-- key: party.dues_paid
-- name: 收缴党费 | Dues paid
-- kind: flow
-- unit: 元 | yuan
-- mechanism: B1
-- says: 当月收到的党费合计，按收缴日期。 | Dues received in the month, by the day on which they were paid.
-- from: party.published_dues
where true
amount amount
