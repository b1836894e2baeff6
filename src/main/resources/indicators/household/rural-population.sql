-- key: household.rural_population
-- name: 农业户籍人口 | Rural registered population
-- kind: stock
-- unit: 人 | persons
-- mechanism: D6
-- says: 月末各村的农业户籍人口，是计算贫困发生率的分母，口径见各条记录。 | The rural registered population of the villages at the end of the month, by which the headcount ratio divides.
-- from: household.published_rural_population
where true
amount people
