-- key: homemap.home_outside
-- number: 38
-- severity: warn
-- section: §2.9
-- name: 民居坐标不在本县 | A home outside its county
-- says: 民居坐标应落在本县范围内，请在民居分布图上重新标注。 | A home lies within its county; please place it again on the map of homes.
-- field: home
-- from: homemap.checked_home
-- facts: km_outside
where km_outside > {quality.km-outside}
