-- key: exit.awaiting_announcement
-- name: 待公告的户 | Households waiting to be announced
-- kind: stock
-- unit: 户 | households
-- mechanism: D6
-- says: 月末县已审定、等公告的户，每户计 1。 | Decided by the county, and waiting to be announced at the end of the month, one each.
-- from: exit.published_standing
where subject = 'HOUSEHOLD' and step = 'COUNTY_DECIDE'
amount 1
