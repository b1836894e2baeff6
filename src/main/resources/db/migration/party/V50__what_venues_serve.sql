-- What venues serve is asked by whoever held something there: for whom it was.
create view party.published_venue_area with (security_invoker = true) as
select 'venue'::text as record_type, a.venue_id as record_id, a.county_code, a.division_code, a.valid_from, a.valid_to,
       v.name as label, a.entered_by, a.entered_at, a.venue_id, v.kind
  from party.venue_area a
  join party.venue v on v.county_code = a.county_code and v.id = a.venue_id
 where not a.voided and not v.voided and a.valid_from < coalesce(a.valid_to, 'infinity');
comment on view party.published_venue_area is
    'One row per venue and village or township that it serves, as long as it does; a township stands for all of its villages.';
grant select on party.published_venue_area to lingtouyan_web, lingtouyan_worker;
select indicator.watch('party.venue_area'::regclass, 'party.published_venue_area');
