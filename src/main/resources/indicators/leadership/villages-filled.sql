-- key: leadership.villages_filled
-- name: 回引回请选派书记的村 | Villages given a secretary from elsewhere
-- kind: stock
-- unit: 个 | villages
-- mechanism: C3
-- says: 到月末为止通过回引、回请、选派配上书记的村；一村几次只计 1。 | Villages whose secretary was called back, asked back or sent, up to the end of the month; a village counts once.
-- from: leadership.published_filling
where first_of_the_village
amount 1
