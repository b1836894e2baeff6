-- key: posting.appraised_excellent
-- name: 当月考核优秀 | Appraised as excellent
-- kind: flow
-- unit: 人次 | appraisals
-- mechanism: C5
-- says: 当月评定为优秀的考核，每次计 1。 | Appraisals that ended in excellent in the month, one each.
-- from: posting.published_appraisal
where grade = 'EXCELLENT'
amount 1
