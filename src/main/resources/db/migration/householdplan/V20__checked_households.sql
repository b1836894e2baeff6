-- What the rules of quality look at: whether the plan that holds today answers the main cause of poverty.

create view householdplan.checked_household with (security_invoker = true) as
select l.county_code, l.division_code, l.household_id, 'household'::text as record_type, l.household_id as record_id,
       l.number as label, l.status, l.main_cause, p.year,
       exists (select from householdplan.lacking k
                where k.county_code = p.county_code and k.plan_id = p.id and k.rule = 'cause-' || l.main_cause) as cause_unanswered
  from household.published_listed l
  left join lateral (select o.county_code, o.id, o.year
                       from householdplan.plan o
                      where o.county_code = l.county_code and o.division_code = l.division_code
                        and o.household_id = l.household_id and not o.voided and o.valid_to is null
                        and o.made_on <= current_date and o.lasts_until > current_date
                      order by o.year desc
                      limit 1) p on true
 where l.moved_on is null;
comment on view householdplan.checked_household is 'One row per household as the rules of quality about plans see it. For the worker alone.';
grant select on householdplan.checked_household, householdplan.asked, householdplan.lacking to lingtouyan_worker;

-- A measure names its plan only: the households of the plans are due.
create function householdplan.measure_due() returns trigger language plpgsql security definer
    set search_path = householdplan, pg_temp as $$
declare counties text[]; divisions text[]; households uuid[];
begin
    select array_agg(p.county_code), array_agg(p.division_code), array_agg(p.household_id)
      into counties, divisions, households
      from (select distinct county_code, plan_id from new_rows) changed
      join householdplan.plan p on p.county_code = changed.county_code and p.id = changed.plan_id and p.lasts_until > current_date;
    if households is not null then
        perform quality.due(counties, divisions, households);
    end if;
    return null;
end $$;
create trigger check_insert after insert on householdplan.measure referencing new table as new_rows
    for each statement execute function householdplan.measure_due();
create trigger check_update after update on householdplan.measure referencing new table as new_rows
    for each statement execute function householdplan.measure_due();
select quality.watch('householdplan.plan'::regclass, 'household_id');
