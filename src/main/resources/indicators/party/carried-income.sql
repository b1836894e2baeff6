-- key: party.carried_income
-- name: 产业链带动增收 | Income earned on the chain
-- kind: flow
-- unit: 元 | yuan
-- mechanism: B3
-- says: 户在产业链上当年增收的钱，每户、每个党组织、每种方式一年报一次，计在当年 12 月。 | What households earned on the chain in a year, told once a household, organisation and way, counted in December.
-- from: party.published_carried_income
where true
amount amount
