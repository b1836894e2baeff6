-- Whether a home lies where its county does: the outlines that the maps are drawn with, once more for the database to measure by.
create table homemap.county_outline (
    county_code char(6) not null,
    part        integer not null,
    ring        polygon not null,
    primary key (county_code, part)
);
comment on column homemap.county_outline.ring is 'degrees; as exact as the file of boundaries, which is made for maps of whole counties';
alter table homemap.county_outline enable row level security;
alter table homemap.county_outline force row level security;
create policy measuring on homemap.county_outline to lingtouyan_owner, lingtouyan_worker using (true);
grant select, insert, delete on homemap.county_outline to lingtouyan_worker;

-- A degree is taken for a hundred kilometres: in this latitude it is 89 from west to east and 111 from south to north.
create view homemap.checked_home with (security_invoker = true) as
select l.county_code, l.division_code, l.household_id, 'household'::text as record_type, l.household_id as record_id,
       l.number as label, round((100 * outside.degrees)::numeric) as km_outside
  from homemap.home m
  join household.published_listed l
    on l.county_code = m.county_code and l.division_code = m.division_code and l.household_id = m.household_id and l.moved_on is null
 cross join lateral (
       select min(o.ring <-> point(m.longitude::float8, m.latitude::float8)) as degrees
         from homemap.county_outline o
        where o.county_code = m.county_code) outside
 where not m.voided and m.valid_to is null and m.longitude is not null;
comment on view homemap.checked_home is
    'One row per home with a position: how far outside its county it lies, nothing for a county without outline. For the worker alone.';
grant select on homemap.checked_home to lingtouyan_worker;
select quality.watch('homemap.home'::regclass, 'household_id');
