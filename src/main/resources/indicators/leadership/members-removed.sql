-- key: leadership.members_removed
-- name: 累计撤换两委成员 | Members removed so far
-- kind: stock
-- unit: 人 | people
-- mechanism: C2
-- says: 到月末为止累计撤换的村两委成员；一人同日免去两职只计 1 人。 | Members of village teams removed up to the end of the month; whoever lost two posts on one day is one.
-- from: leadership.published_removal
where speaks_for_the_person
amount 1
