-- key: leadership.sent
-- name: 其中选派 | Of them sent
-- kind: stock
-- unit: 个 | villages
-- mechanism: C3
-- says: 首次由上级选派书记的村。 | Villages first given a secretary sent from above.
-- from: leadership.published_filling
where first_of_the_village and filled_by = 'SENT'
amount 1
