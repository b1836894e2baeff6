-- key: visit.long_unvisited
-- number: 26
-- severity: info
-- section: §2.9
-- name: 超过规定时间未走访 | Not visited in the time of the rule
-- says: 应在规定的间隔内走访该户。 | The household is visited within the interval of the rule.
-- field: visits
-- from: visit.checked_household
-- facts: visited_on, due_on
where village_is_visited and due_on is not null
