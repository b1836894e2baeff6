-- key: exit.went_back
-- name: 当月退回的退出事项 | Exits that went back
-- kind: flow
-- unit: 次 | times
-- mechanism: D6
-- says: 当月退回到前面步骤的退出事项，每次计 1。 | Times an exit went back to an earlier step in the month.
-- from: exit.published_step
where back
amount 1
