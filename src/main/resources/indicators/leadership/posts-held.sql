-- key: leadership.posts_held
-- name: 两委在任职务 | Posts held in village teams
-- kind: stock
-- unit: 个 | posts
-- mechanism: C2
-- says: 月末村两委及村务监督、文书等职务中有人在任的，每个职务计 1；一人担任两职计 2。 | Posts of the two committees and beside them that somebody holds at the end of the month, one each; one person in two posts counts twice.
-- from: leadership.published_tenure
where true
amount 1
