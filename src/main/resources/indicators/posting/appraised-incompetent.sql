-- key: posting.appraised_incompetent
-- name: 当月考核不称职 | Appraised as not competent
-- kind: flow
-- unit: 人次 | appraisals
-- mechanism: C7
-- says: 当月评定为不称职的考核，每次计 1；应当召回调整。 | Appraisals that ended in not competent in the month, one each; they are to be recalled.
-- from: posting.published_appraisal
where grade = 'INCOMPETENT'
amount 1
