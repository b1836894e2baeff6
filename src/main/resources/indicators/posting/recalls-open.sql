-- key: posting.recalls_open
-- name: 提出召回、尚未办结 | Recalls not yet decided
-- kind: stock
-- unit: 人 | persons
-- mechanism: C7
-- says: 月末已提出召回、还没有离任也没有决定留任的驻村、挂职人员，每人计 1。 | People whose recall was proposed and who neither left nor were kept at the end of the month, one each.
-- from: posting.published_open_recall
where true
amount 1
