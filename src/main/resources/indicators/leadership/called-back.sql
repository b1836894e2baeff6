-- key: leadership.called_back
-- name: 其中回引 | Of them called back
-- kind: stock
-- unit: 个 | villages
-- mechanism: C3
-- says: 首次用回引外出能人的办法配上书记的村。 | Villages first given a secretary by calling somebody back from away.
-- from: leadership.published_filling
where first_of_the_village and filled_by = 'CALLED_BACK'
amount 1
