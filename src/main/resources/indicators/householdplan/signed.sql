-- key: householdplan.signed
-- name: 五方签字的计划 | Plans signed by all five
-- kind: stock
-- unit: 份 | plans
-- mechanism: D5
-- says: 月末当年计划的现行版已由户主、帮扶责任人、村书记、队长或第一书记、包村干部都签字的，每份计 1。 | Plans of the year whose present edition was signed by head, helper, secretary, captain and township cadre, one each.
-- from: householdplan.published_signed
where true
amount 1
