-- The map of homes (民居分布图): what is laid under a village's map, and where each household lives on it.

grant usage on schema homemap to lingtouyan_web, lingtouyan_worker;

-- What is laid under: a photograph of the village as somebody drew it, or the village's outline.
create table homemap.base (
    county_code   char(6)     not null,
    id            uuid        not null,
    division_code char(12)    not null,
    kind          text        not null check (kind in ('PICTURE', 'OUTLINE')),
    width         integer     check (width > 0),
    height        integer     check (height > 0),
    media_type    text        check (media_type in ('image/jpeg', 'image/png')),
    checksum      text,
    outline       jsonb,
    note          text        check (note <> ''),
    follows       uuid,
    valid_from    date        not null,
    valid_to      date,
    end_reason    text        check (end_reason in ('REPLACED', 'REMOVED', 'MOVED')),
    voided        boolean     not null default false,
    moved_from    uuid,
    version       integer     not null default 1,
    entered_by    uuid,
    entered_at    timestamptz,
    primary key (county_code, id),
    constraint base_lies_in_its_county check (county_code = left(division_code, 6)),
    constraint base_lies_in_a_village check (right(division_code, 3) <> '000'),
    constraint base_is_a_picture_or_an_outline check (
        case kind when 'PICTURE' then num_nulls(width, height, media_type, checksum) = 0 and outline is null
                  else num_nonnulls(width, height, media_type, checksum) = 0 and outline is not null end),
    constraint base_ends_after_it_began check (valid_from <= valid_to),
    constraint base_that_ends_says_how check ((valid_to is null) = (end_reason is null)),
    constraint village_has_one_base_at_a_time
        exclude using gist (division_code with =, county_code with =, daterange(valid_from, valid_to) with &&) where (not voided)
);
comment on column homemap.base.note is 'who drew it and when, in a few words';
comment on column homemap.base.follows is 'the base before, when this is a better photograph of the same drawing: places on that one are places on this one';
create index base_by_id on homemap.base (id);
create index base_in_order on homemap.base (division_code, valid_from) where not voided;

-- The picture itself, sealed under a key of its own and never changed: a table of its own, so that a base may be ended without
-- the trail keeping its picture once more.
create table homemap.picture (
    county_code    char(6)     not null,
    id             uuid        not null,
    division_code  char(12)    not null,
    picture_sealed bytea       not null,
    data_key       bytea       not null,
    key_version    integer     not null,
    version        integer     not null default 1,
    entered_by     uuid,
    entered_at     timestamptz,
    primary key (county_code, id),
    constraint picture_lies_in_its_county check (county_code = left(division_code, 6))
);
comment on column homemap.picture.id is 'that of its base';
create index picture_by_id on homemap.picture (id);
alter table homemap.picture alter column picture_sealed set storage external;
select access.protect('homemap.picture'::regclass);
grant select, insert, update on homemap.picture to lingtouyan_web;

-- Where a household lives: on the picture, as parts of its width and height, or on the earth (WGS-84), or both when both were told.
create table homemap.home (
    county_code          char(6)       not null,
    id                   uuid          not null,
    division_code        char(12)      not null,
    household_id         uuid          not null,
    base_id              uuid,
    x                    numeric(6, 5) check (x between 0 and 1),
    y                    numeric(6, 5) check (y between 0 and 1),
    longitude            numeric(9, 6) check (longitude between -180 and 180),
    latitude             numeric(9, 6) check (latitude between -90 and 90),
    accuracy             integer       check (accuracy >= 0),
    valid_from           date          not null,
    valid_to             date,
    end_reason           text          check (end_reason in ('TAKEN_OFF', 'REDRAWN', 'MOVED', 'MERGED')),
    voided               boolean       not null default false,
    moved_from           uuid,
    merged_by            uuid,
    merged_from          uuid,
    merged_from_division char(12),
    version              integer       not null default 1,
    entered_by           uuid,
    entered_at           timestamptz,
    primary key (county_code, id),
    foreign key (county_code, base_id) references homemap.base,
    constraint home_lies_in_its_county check (county_code = left(division_code, 6)),
    constraint home_lies_in_a_village check (right(division_code, 3) <> '000'),
    constraint place_on_a_picture_says_which_and_where check (num_nulls(base_id, x, y) in (0, 3)),
    constraint position_has_two_parts check ((longitude is null) = (latitude is null)),
    constraint home_is_somewhere check (base_id is not null or longitude is not null),
    constraint home_ends_after_it_began check (valid_from <= valid_to),
    constraint home_that_ends_says_how check ((valid_to is null) = (end_reason is null)),
    constraint home_of_a_merged_household_says_whose_it_was check (num_nulls(merged_by, merged_from, merged_from_division) in (0, 3)),
    constraint household_has_one_home_at_a_time
        exclude using gist (household_id with =, county_code with =, daterange(valid_from, valid_to) with &&) where (not voided)
);
comment on column homemap.home.accuracy is 'in metres, as the device says it of the position; nothing where somebody pointed';
create index home_by_id on homemap.home (id);
create index home_by_household on homemap.home (division_code, household_id) where not voided;
create index home_on_a_base on homemap.home (county_code, base_id) where not voided;

do $$
declare business text;
begin
    foreach business in array array['base', 'home'] loop
        perform access.protect(('homemap.' || business)::regclass);
        execute format('grant select, insert, update on homemap.%I to lingtouyan_web', business);
        execute format('grant select on homemap.%I to lingtouyan_worker', business);
        execute format('create trigger lies_in_a_living_division after insert on homemap.%I referencing new table as new_rows
            for each statement execute function division.refuse_closed()', business);
    end loop;
end $$;

create view homemap.published_base with (security_invoker = true) as
select 'homeBase'::text as record_type, b.id as record_id, b.county_code, b.division_code, b.valid_from, b.valid_to,
       coalesce(b.note, '') as label, b.entered_by, b.entered_at, b.kind
  from homemap.base b
 where not b.voided and b.valid_from < coalesce(b.valid_to, 'infinity');
comment on view homemap.published_base is 'One row per base of a village, in the time it is laid under the map.';

create view homemap.published_home with (security_invoker = true) as
select 'household'::text as record_type, m.household_id as record_id, m.county_code, m.division_code, m.valid_from, m.valid_to,
       concat_ws(' ', l.head_name, l.number) as label, m.entered_by, m.entered_at, m.id as home_id, m.version,
       m.base_id is not null as on_picture, m.longitude is not null as positioned
  from homemap.home m
  left join household.published_listed l on l.county_code = m.county_code and l.household_id = m.household_id
 where not m.voided and m.valid_from < coalesce(m.valid_to, 'infinity');
comment on view homemap.published_home is 'One row per place of a household on the map, in the time it holds.';

-- The time of a registered household, cut where a place on the map begins or ends.
create view homemap.published_placed with (security_invoker = true) as
select 'household'::text as record_type, h.record_id, h.county_code, h.division_code,
       lower(cut.span) as valid_from, upper(cut.span) as valid_to, h.label, h.entered_by, h.entered_at,
       h.status, h.kind, h.main_cause, cut.placed
  from household.published_household h
  left join (select m.county_code, m.division_code, m.household_id, range_agg(daterange(m.valid_from, m.valid_to)) as spans
               from homemap.home m
              where not m.voided
              group by m.county_code, m.division_code, m.household_id) held
    on held.county_code = h.county_code and held.division_code = h.division_code and held.household_id = h.record_id
 cross join lateral (
       select unnest(datemultirange(daterange(h.valid_from, h.valid_to)) * held.spans) as span, true as placed
        union all
       select unnest(datemultirange(daterange(h.valid_from, h.valid_to)) - coalesce(held.spans, '{}'::datemultirange)), false) cut
 where h.status in ('01', '02', '03', '04', '05', '06', '11', '12');
comment on view homemap.published_placed is 'One row per time a registered household had a place on the map (placed), or had none.';

grant select on homemap.published_base, homemap.published_home, homemap.published_placed to lingtouyan_web, lingtouyan_worker;
select indicator.watch('homemap.base'::regclass, 'homemap.published_base');
select indicator.watch('homemap.home'::regclass, 'homemap.published_home', 'homemap.published_placed');
select indicator.follow('household.published_household', 'homemap.published_placed');
