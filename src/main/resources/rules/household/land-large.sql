-- key: household.land_large
-- number: 30
-- severity: warn
-- section: §2.9
-- name: 人均耕地过大 | More arable land a head than likely
-- says: 人均耕地超过本地一般水平的，核实单位是否为亩。 | Arable land beyond what is usual a head: look whether it was told in mu.
-- field: arable
-- from: household.checked_household
-- facts: arable, members
where members > 0 and arable > members * {quality.arable-a-head}
