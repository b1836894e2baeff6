-- key: pairing.no_helper
-- number: 25
-- severity: warn
-- section: §2.9
-- name: 该户没有帮扶责任人 | No main helper
-- says: 村里已经结对的，未脱贫户和监测对象都应有帮扶责任人。 | Where a village has its helpers, every poor and every monitored household has a main helper.
-- field: helpers
-- from: pairing.checked_household
-- facts: status, unhelped_since
where status in ('01', '02', '05', '12', '13', '14') and village_is_helped and not helped
