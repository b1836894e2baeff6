-- key: pairing.patches
-- name: 包片 | Patches looked after
-- kind: stock
-- unit: 片 | patches
-- mechanism: D3
-- says: 月末有人包的片（村或自然村、组），每人每片计 1。 | Parts of villages somebody looks after at the end of the month, one for each person and part.
-- from: pairing.published_patch
where true
amount 1
