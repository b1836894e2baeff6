-- What the rules of quality look at: whether a poor or monitored household of a village that has helpers has one of its own.

create view pairing.checked_household with (security_invoker = true) as
select l.county_code, l.division_code, l.household_id, 'household'::text as record_type, l.household_id as record_id,
       l.number as label, l.status,
       exists (select from pairing.pair p
                where p.county_code = l.county_code and p.division_code = l.division_code and p.household_id = l.household_id
                  and p.role = 'MAIN' and not p.voided and p.valid_from <= current_date
                  and (p.valid_to is null or p.valid_to > current_date)) as helped,
       exists (select from pairing.pair p
                where p.county_code = l.county_code and p.division_code = l.division_code and p.role = 'MAIN' and not p.voided
                  and p.valid_from <= current_date and (p.valid_to is null or p.valid_to > current_date)) as village_is_helped,
       (select max(p.valid_to) from pairing.pair p
         where p.county_code = l.county_code and p.division_code = l.division_code and p.household_id = l.household_id
           and p.role = 'MAIN' and not p.voided and p.valid_to <= current_date) as unhelped_since
  from household.published_listed l
 where l.moved_on is null;
comment on view pairing.checked_household is 'One row per household as the rules of quality about helpers see it. For the worker alone.';
grant select on pairing.checked_household to lingtouyan_worker;

select quality.watch('pairing.pair'::regclass, 'household_id');
