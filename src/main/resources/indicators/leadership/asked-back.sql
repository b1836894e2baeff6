-- key: leadership.asked_back
-- name: 其中回请 | Of them asked back
-- kind: stock
-- unit: 个 | villages
-- mechanism: C3
-- says: 首次用回请离退休干部的办法配上书记的村。 | Villages first given a secretary by asking a retired one back.
-- from: leadership.published_filling
where first_of_the_village and filled_by = 'ASKED_BACK'
amount 1
