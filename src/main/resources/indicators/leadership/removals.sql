-- key: leadership.removals
-- name: 当月撤换两委成员 | Members removed in the month
-- kind: flow
-- unit: 人 | people
-- mechanism: C2
-- says: 当月撤换的村两委成员；一人同日免去两职只计 1 人。 | Members of village teams removed in the month; whoever lost two posts on one day is one.
-- from: leadership.published_removal
where speaks_for_the_person
amount 1
