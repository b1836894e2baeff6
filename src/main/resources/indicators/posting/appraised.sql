-- key: posting.appraised
-- name: 当月考核人次 | Appraisals of postings
-- kind: flow
-- unit: 人次 | appraisals
-- mechanism: C5
-- says: 当月评定的驻村、挂职考核，年度和期满各计 1。 | Appraisals of postings decided in the month, of a year or of the term, one each.
-- from: posting.published_appraisal
where true
amount 1
