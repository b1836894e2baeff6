-- key: branchstandard.assessed
-- name: 当月完成对标的党支部 | Branches assessed
-- kind: flow
-- unit: 个 | branches
-- mechanism: B2
-- says: 当月由县级复核完成对标的党支部，每次计 1。 | Branches whose assessment the county finished in the month, one each time.
-- from: branchstandard.published_assessment
where stage = 'DONE'
amount 1
