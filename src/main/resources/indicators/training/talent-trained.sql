-- key: training.talent_trained
-- name: 当年已培训的乡土人才 | Local talent trained this year
-- kind: stock
-- unit: 人 | people
-- mechanism: C13
-- says: 月末在册、当年参加过乡土人才培训班的，每人计 1。 | Of the local talent those who attended a class for it since January, one each.
-- from: training.published_trained_talent
where true
amount 1
