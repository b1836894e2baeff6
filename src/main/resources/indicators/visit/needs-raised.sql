-- key: visit.needs_raised
-- name: 当月提出的需求 | Needs raised in the month
-- kind: flow
-- unit: 件 | cases
-- mechanism: D4
-- says: 当月群众提出的需求，每件计 1；随户迁来的不算。 | Needs raised in the month, one each; those that came along with a household do not count.
-- from: visit.published_need
where not came_along
amount 1
