-- key: posting.bonds
-- name: 与村捆绑的帮扶单位 | Units bound to villages
-- kind: stock
-- unit: 对 | bonds
-- mechanism: C5
-- says: 月末与村捆绑的帮扶（派出）单位，一个单位与一个村计 1；联村单位不计。 | Units that help a village or send its first secretary at the end of the month, one for each unit and village; units that are only linked do not count.
-- from: posting.published_bond
where kind = 'SENDING'
amount 1
