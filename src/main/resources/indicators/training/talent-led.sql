-- key: training.led_households
-- name: 乡土人才带动的户 | Households led by local talent
-- kind: stock
-- unit: 户次 | households
-- mechanism: C13
-- says: 月末由乡土人才带动的户，每户每位带动人计 1。 | Households that local talent leads at the end of the month, one a household and person who leads it.
-- from: training.published_led_household
where true
amount 1
