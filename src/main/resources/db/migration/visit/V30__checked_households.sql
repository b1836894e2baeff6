-- What the rules of quality look at: the visit that a household has been waiting for, where visits are kept at all.

create view visit.checked_household with (security_invoker = true) as
select l.county_code, l.division_code, l.household_id, 'household'::text as record_type, l.household_id as record_id,
       l.number as label, l.status, d.visited_on, d.due_on,
       exists (select from visit.visit v
                where v.county_code = l.county_code and v.division_code = l.division_code and not v.voided
                  and v.visited_on > current_date - 365) as village_is_visited
  from household.published_listed l
  left join visit.published_due d
    on d.county_code = l.county_code and d.division_code = l.division_code and d.record_id = l.household_id
   and d.valid_from <= current_date and d.valid_to is null
 where l.moved_on is null;
comment on view visit.checked_household is 'One row per household as the rules of quality about visits see it. For the worker alone.';
grant select on visit.checked_household to lingtouyan_worker;

select quality.watch('visit.visit'::regclass, 'household_id');
