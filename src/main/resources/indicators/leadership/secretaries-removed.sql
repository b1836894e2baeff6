-- key: leadership.secretaries_removed
-- name: 其中累计撤换书记 | Of them secretaries removed so far
-- kind: stock
-- unit: 人 | people
-- mechanism: C2
-- says: 到月末为止累计撤换的村党组织书记；是“累计撤换两委成员”的一部分。 | Party secretaries removed up to the end of the month; a part of the members removed.
-- from: leadership.published_removal
where speaks_for_the_person and post = 'PARTY_SECRETARY'
amount 1
