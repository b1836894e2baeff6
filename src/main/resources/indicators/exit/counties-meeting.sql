-- key: exit.counties_meeting
-- name: 达到摘帽标准的县 | Counties meeting the standard
-- kind: stock
-- unit: 个 | counties
-- mechanism: D6
-- says: 月末市级初审已认定达标、还没有批准退出的贫困县，每县计 1。 | Poor counties that the city found to meet every condition and that are not delisted yet, one each.
-- from: exit.published_standing
where subject = 'COUNTY' and step <> 'SELF_ASSESS'
amount 1
