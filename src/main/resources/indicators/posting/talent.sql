-- key: posting.talent
-- name: 组团帮扶人才 | Talent sent in groups
-- kind: stock
-- unit: 人 | persons
-- mechanism: C12
-- says: 月末在任的组团帮扶人才，医疗专家在内，每人计 1。 | Talent sent in groups who are in post at the end of the month, medical experts among them, one each.
-- from: posting.published_posting
where role in ('MEDICAL_EXPERT', 'TALENT')
amount 1
