-- What modules that keep something of households show beside it: number, head, state, and where in the village they live.
create view household.published_listed with (security_invoker = true) as
select l.id as household_id, l.county_code, l.division_code, l.number, l.head_name, l.status, l.kind, l.main_cause, l.people,
       l.moved_on, l.search
  from household.listed_household l
 where not l.voided;
comment on view household.published_listed is
    'One row per household that is on the register or moved away: what a list shows of it today. No figure rests on it: it has no past.';

create view household.published_natural_village with (security_invoker = true) as
select distinct on (y.county_code, y.division_code, y.household_id)
       y.county_code, y.division_code, y.household_id, y.natural_village
  from household.household_year y
 where y.natural_village is not null
 order by y.county_code, y.division_code, y.household_id, y.year desc;
comment on view household.published_natural_village is 'One row per household that says its natural village or group: the latest it said.';

create view household.published_illness with (security_invoker = true) as
select m.county_code, m.division_code, m.household_id,
       bool_or(y.health && array['02', '03', '04']) as unwell
  from household.membership m
  join household.person_year y on y.county_code = m.county_code and y.person_id = m.person_id
 where not m.voided and m.valid_to is null
   and y.year = (select max(z.year) from household.person_year z
                  where z.county_code = y.county_code and z.person_id = y.person_id)
 group by m.county_code, m.division_code, m.household_id;
comment on view household.published_illness is 'One row per household: whether somebody in it is ill or disabled, as last told.';

grant select on household.published_listed, household.published_natural_village, household.published_illness
    to lingtouyan_web, lingtouyan_worker;
