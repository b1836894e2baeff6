-- key: household.pension_missing
-- number: 19
-- severity: info
-- section: §2.9
-- name: 年满60岁未享受养老保险 | Sixty or older and in no pension scheme
-- says: 年满60岁的成员一般参加居民或职工养老保险。 | A member of the age of pension is mostly in a scheme of residents or of workers.
-- field: residentPension
-- from: household.checked_member
-- facts: birth_date, year, resident_pension, worker_pension
where status is distinct from '07' and age_in_year >= {quality.pension-age}
  and resident_pension is false and worker_pension is not true
