-- What a plan, an exit and the watch read of a household instead of keeping it: who is in it, what it lived on, what it lacks.

create view household.published_member with (security_invoker = true) as
select m.county_code, m.division_code, m.household_id, m.person_id, m.relation, p.name, p.sex, p.birth_date,
       y.education, y.school, y.health, y.labour, y.work_area, y.work_months
  from household.membership m
  join household.person p on p.county_code = m.county_code and p.id = m.person_id
  left join lateral (select t.education, t.school, t.health, t.labour, t.work_area, t.work_months
                       from household.person_year t
                      where t.county_code = m.county_code and t.person_id = m.person_id
                      order by t.year desc
                      limit 1) y on true
 where not m.voided and m.valid_to is null;
comment on view household.published_member is 'One row per person who is in a household now, with what was last told.';

create view household.published_condition with (security_invoker = true) as
select l.county_code, l.division_code, l.id as household_id, l.main_cause, y.other_causes, y.dilapidated_house, y.safe_water,
       -- asked of a household at a time, and only where it is read
       (select bool_or(told.labour in ('01', '02', '03'))
          from household.membership m
         cross join lateral (select t.labour
                               from household.person_year t
                              where t.county_code = m.county_code and t.person_id = m.person_id
                              order by t.year desc
                              limit 1) told
         where m.county_code = l.county_code and m.division_code = l.division_code and m.household_id = l.id
           and not m.voided and m.valid_to is null) as able
  from household.listed_household l
  left join lateral (select t.other_causes, t.dilapidated_house, t.safe_water
                       from household.household_year t
                      where t.county_code = l.county_code and t.household_id = l.id
                      order by t.year desc
                      limit 1) y on true
 where not l.voided;
comment on view household.published_condition is
    'One row per household: causes of poverty, house, water and whether anybody can work, as last told; null where nothing was. No figure rests on it: it has no past.';

create view household.published_account with (security_invoker = true) as
select i.id as record_id, i.county_code, i.division_code, i.household_id, i.year, i.people, i.wages, i.business, i.property, i.birth_planning, i.subsistence,
       i.hardship, i.pension, i.ecological, i.other, i.transfer, i.cost, i.stated_per_capita, i.total, i.net
  from household.income i
 where not i.voided;
comment on view household.published_account is 'One row per household and year: the account of its income by items.';

grant select on household.published_member, household.published_condition, household.published_account
    to lingtouyan_web, lingtouyan_worker;
