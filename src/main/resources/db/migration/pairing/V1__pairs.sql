-- Who helps which household from when to when, and which part of a village somebody looks after.

grant usage on schema pairing to lingtouyan_web, lingtouyan_worker;

create table pairing.pair (
    county_code   char(6)     not null,
    id            uuid        not null,
    division_code char(12)    not null,
    household_id  uuid        not null,
    cadre_id      uuid        not null,
    role          text        not null check (role in ('MAIN', 'FURTHER')),
    helper_kind   text        not null,
    valid_from    date        not null,
    valid_to      date,
    begin_reason  text        not null default '01',
    end_reason    text,
    note          text,
    beyond_limit  text        check (beyond_limit <> ''),
    follows       uuid,
    body_hash     text,
    voided        boolean     not null default false,
    moved_from    uuid,
    merged_by     uuid,
    version       integer     not null default 1,
    entered_by    uuid,
    entered_at    timestamptz,
    primary key (county_code, id),
    constraint pair_lies_in_its_county check (county_code = left(division_code, 6)),
    constraint pair_lies_in_a_village check (right(division_code, 3) <> '000'),
    constraint pair_ends_after_it_begins check (valid_from < valid_to),
    constraint pair_that_ends_says_why check (valid_to is null or end_reason is not null),
    constraint household_has_one_main_helper_at_a_time
        exclude using gist (household_id with =, county_code with =, daterange(valid_from, valid_to) with &&)
        where (role = 'MAIN' and not voided) deferrable initially immediate,
    constraint helper_is_paired_with_a_household_once_at_a_time
        exclude using gist (household_id with =, cadre_id with =, county_code with =, daterange(valid_from, valid_to) with &&)
        where (not voided) deferrable initially immediate
);
comment on column pairing.pair.role is 'MAIN: the helper who answers for the household (帮扶责任人); FURTHER: one of many who help it too (万人帮一)';
comment on column pairing.pair.beyond_limit is 'why the helper has more households than the rule of the day allows';
comment on column pairing.pair.follows is 'the pair this one took over from without a gap';
comment on column pairing.pair.moved_from is 'the pair at the place the household moved here from';
comment on column pairing.pair.merged_by is 'the merge of two household records that wrote or withdrew it';
create index pair_by_place on pairing.pair (division_code, household_id) where not voided;
create index pair_by_helper on pairing.pair (cadre_id) where not voided;
create index pair_by_id on pairing.pair (id);

-- 包片: a village, or a natural village or group of it, that somebody looks after. Overlaps and holes are listed, not refused.
create table pairing.patch (
    county_code   char(6)     not null,
    id            uuid        not null,
    division_code char(12)    not null,
    name          text        not null default '',
    cadre_id      uuid        not null,
    valid_from    date        not null,
    valid_to      date,
    end_reason    text,
    note          text,
    body_hash     text,
    voided        boolean     not null default false,
    moved_from    uuid,
    version       integer     not null default 1,
    entered_by    uuid,
    entered_at    timestamptz,
    primary key (county_code, id),
    constraint patch_lies_in_its_county check (county_code = left(division_code, 6)),
    constraint patch_lies_in_a_village check (right(division_code, 3) <> '000'),
    constraint patch_ends_after_it_begins check (valid_from < valid_to),
    constraint patch_is_taken_once_by_one_person_at_a_time
        exclude using gist (division_code with =, name with =, cadre_id with =, county_code with =,
                            daterange(valid_from, valid_to) with &&)
        where (not voided) deferrable initially immediate
);
comment on column pairing.patch.name is 'the natural village or group; empty: the whole village';
create index patch_by_place on pairing.patch (division_code) where not voided;
create index patch_by_helper on pairing.patch (cadre_id) where not voided;
create index patch_by_id on pairing.patch (id);

do $$
declare business_table text;
begin
    foreach business_table in array array['pair', 'patch'] loop
        perform access.protect(('pairing.' || business_table)::regclass);
        execute format('create trigger lies_in_a_living_division after insert on pairing.%I referencing new table as new_rows
            for each statement execute function division.refuse_closed()', business_table);
        execute format('grant select, insert, update on pairing.%I to lingtouyan_web', business_table);
        execute format('grant select on pairing.%I to lingtouyan_worker', business_table);
    end loop;
end $$;

create view pairing.published_pair with (security_invoker = true) as
select 'pair'::text as record_type, p.id as record_id, p.county_code, p.division_code, p.valid_from, p.valid_to,
       concat_ws(' ', l.head_name, l.number) as label, p.entered_by, p.entered_at,
       p.household_id, p.cadre_id, p.role, p.helper_kind, p.begin_reason, p.end_reason, p.beyond_limit
  from pairing.pair p
  left join household.published_listed l on l.county_code = p.county_code and l.household_id = p.household_id
 where not p.voided;
comment on view pairing.published_pair is 'One row per pair of a helper and a household, in the time it lasts.';

create view pairing.published_pair_begin with (security_invoker = true) as
select 'pair'::text as record_type, p.id as record_id, p.county_code, p.division_code, p.valid_from as occurred_on,
       concat_ws(' ', l.head_name, l.number) as label, p.entered_by, p.entered_at,
       p.household_id, p.cadre_id, p.role, p.helper_kind, p.follows is not null as took_over
  from pairing.pair p
  left join household.published_listed l on l.county_code = p.county_code and l.household_id = p.household_id
 where not p.voided and p.moved_from is null;
comment on view pairing.published_pair_begin is 'One row per pair on the day it began; a household that moves with its helper begins none.';

create view pairing.published_pair_end with (security_invoker = true) as
select 'pair'::text as record_type, p.id as record_id, p.county_code, p.division_code, p.valid_to as occurred_on,
       concat_ws(' ', l.head_name, l.number) as label, p.entered_by, p.entered_at,
       p.household_id, p.cadre_id, p.role, p.helper_kind, p.end_reason
  from pairing.pair p
  left join household.published_listed l on l.county_code = p.county_code and l.household_id = p.household_id
 where not p.voided and p.valid_to is not null and p.end_reason <> 'MOVED';
comment on view pairing.published_pair_end is 'One row per pair on the day it ended; a household that moves with its helper ends none.';

-- The time of a registered household, cut where a main helper begins or ends.
create view pairing.published_helped with (security_invoker = true) as
select 'household'::text as record_type, h.record_id, h.county_code, h.division_code,
       lower(cut.span) as valid_from, upper(cut.span) as valid_to, h.label, h.entered_by, h.entered_at,
       h.status, h.kind, h.main_cause, cut.helped
  from household.published_household h
  left join (select p.county_code, p.division_code, p.household_id, range_agg(daterange(p.valid_from, p.valid_to)) as spans
               from pairing.pair p
              where p.role = 'MAIN' and not p.voided
              group by p.county_code, p.division_code, p.household_id) main
    on main.county_code = h.county_code and main.division_code = h.division_code and main.household_id = h.record_id
 cross join lateral (
       select unnest(datemultirange(daterange(h.valid_from, h.valid_to)) * main.spans) as span, true as helped
        union all
       select unnest(datemultirange(daterange(h.valid_from, h.valid_to)) - coalesce(main.spans, '{}'::datemultirange)), false) cut
 where h.status in ('01', '02', '03', '04', '05', '06', '11', '12');
comment on view pairing.published_helped is
    'One row per time a registered household had a main helper (helped), or had none.';

create view pairing.published_patch with (security_invoker = true) as
select 'patch'::text as record_type, p.id as record_id, p.county_code, p.division_code, p.valid_from, p.valid_to,
       case when p.name = '' then '全村' else p.name end as label, p.entered_by, p.entered_at, p.cadre_id, p.name
  from pairing.patch p
 where not p.voided;
comment on view pairing.published_patch is 'One row per part of a village that somebody looks after, in the time that lasts.';

grant select on pairing.published_pair, pairing.published_pair_begin, pairing.published_pair_end, pairing.published_helped,
    pairing.published_patch to lingtouyan_web, lingtouyan_worker;

select indicator.watch('pairing.pair'::regclass, 'pairing.published_pair', 'pairing.published_pair_begin',
    'pairing.published_pair_end', 'pairing.published_helped');
select indicator.watch('pairing.patch'::regclass, 'pairing.published_patch');
select indicator.follow('household.published_household', 'pairing.published_helped');
