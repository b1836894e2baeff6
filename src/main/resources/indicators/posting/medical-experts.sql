-- key: posting.medical_experts
-- name: 组团式帮扶医疗专家 | Medical experts sent in groups
-- kind: stock
-- unit: 人 | persons
-- mechanism: C12
-- says: 月末在任的组团式帮扶医疗专家，每人计 1。 | Medical experts sent in groups who are in post at the end of the month, one each.
-- from: posting.published_posting
where role = 'MEDICAL_EXPERT'
amount 1
