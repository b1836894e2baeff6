-- key: household.people_differ
-- number: 7
-- severity: warn
-- section: §2.9
-- name: 家庭人口与成员数不一致 | Stated size differs from the members
-- says: 填报的家庭人口数应与在册成员数一致。 | The stated number of people equals the members.
-- field: people
-- from: household.checked_household
-- facts: stated_people, members
where status is distinct from '07' and members > 0 and stated_people <> members
