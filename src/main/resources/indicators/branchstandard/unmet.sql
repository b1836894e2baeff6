-- key: branchstandard.unmet
-- name: 待整改的标准 | Standards being mended
-- kind: stock
-- unit: 项 | standards
-- mechanism: B2
-- says: 县级复核未达标、月末还没有复查合格的，每项计 1。 | Standards found unmet by the county and not yet found met at the end of the month, one each.
-- from: branchstandard.published_mending
where not coalesce(found_met_at_once, false)
amount 1
