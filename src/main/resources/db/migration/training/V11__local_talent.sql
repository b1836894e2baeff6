-- The register of local talent (乡土人才): who is in it as what, at which base and of which project, and whom each of them leads.

create table training.talent (
    county_code   char(6)     not null,
    id            uuid        not null,
    division_code char(12)    not null,
    cadre_id      uuid        not null,
    kind          text        not null,
    skill         text        check (skill <> ''),
    base          text        check (base <> ''),
    project       text        check (project <> ''),
    valid_from    date        not null,
    valid_to      date,
    end_reason    text        constraint talent_ends_with_its_village_or_says_nothing check (end_reason = 'MOVED'),
    moved_from    uuid,
    voided        boolean     not null default false,
    version       integer     not null default 1,
    entered_by    uuid,
    entered_at    timestamptz,
    primary key (county_code, id),
    constraint talent_lies_in_its_county check (county_code = left(division_code, 6)),
    constraint talent_leaves_after_coming check (valid_from < valid_to),
    constraint somebody_is_local_talent_once_at_a_time
        exclude using gist (cadre_id with =, county_code with =, daterange(valid_from, valid_to) with &&) where (not voided)
);
comment on column training.talent.base is 'the base at which they work or were trained';
comment on column training.talent.moved_from is 'the record at the village that went on here';
create index talent_by_id on training.talent (id);
create index talent_by_place on training.talent (division_code, id) where not voided;
create index talent_by_cadre on training.talent (cadre_id);

-- Of the person, not of the place in the register: whoever leaves the register may lead on.
create table training.led_household (
    county_code   char(6)     not null,
    id            uuid        not null,
    division_code char(12)    not null,
    cadre_id      uuid        not null,
    household_id  uuid        not null,
    how           text        check (how <> ''),
    valid_from    date        not null,
    valid_to      date,
    end_reason    text        constraint leading_ends_with_a_move_or_says_nothing check (end_reason = 'MOVED'),
    moved_from    uuid,
    merged_by     uuid,
    merged_from   uuid,
    merged_from_division char(12),
    voided        boolean     not null default false,
    version       integer     not null default 1,
    entered_by    uuid,
    entered_at    timestamptz,
    primary key (county_code, id),
    constraint led_household_lies_in_its_county check (county_code = left(division_code, 6)),
    constraint leading_ends_after_it_begins check (valid_from < valid_to),
    constraint somebody_leads_a_household_once_at_a_time
        exclude using gist (household_id with =, cadre_id with =, county_code with =, daterange(valid_from, valid_to) with &&)
        where (not voided and merged_by is null)
);
comment on column training.led_household.merged_by is 'the merge of two household records that brought it here from merged_from';
comment on column training.led_household.division_code is 'the village of the household';
create index led_household_by_id on training.led_household (id);
create index led_household_by_place on training.led_household (division_code, household_id) where not voided;
create index led_household_by_cadre on training.led_household (cadre_id) where not voided;

select access.protect('training.talent'::regclass);
select access.protect('training.led_household'::regclass);
grant select, insert, update on training.talent, training.led_household to lingtouyan_web;
grant select on training.talent, training.led_household to lingtouyan_worker;

create view training.published_talent with (security_invoker = true) as
select 'cadre'::text as record_type, t.cadre_id as record_id, t.county_code, t.division_code, t.valid_from, t.valid_to,
       coalesce(t.skill, t.base, t.kind) as label, t.entered_by, t.entered_at, t.kind, t.cadre_id
  from training.talent t
 where not t.voided;
comment on view training.published_talent is 'One row per person in the register of local talent, as long as they are in it.';

-- Trained in the part of a year in which somebody is in the register and a class for local talent has been attended.
create view training.published_trained_talent with (security_invoker = true) as
select 'cadre'::text as record_type, t.cadre_id as record_id, t.county_code, t.division_code,
       greatest(t.valid_from, trained.first_on) as valid_from,
       least(t.valid_to, (date_trunc('year', trained.first_on) + interval '1 year')::date) as valid_to,
       coalesce(t.skill, t.base, t.kind) as label, t.entered_by, t.entered_at, t.kind
  from training.talent t
 cross join lateral (
       select min(a.occurred_on) as first_on
         from training.published_attendance a
        where a.county_code = t.county_code and a.cadre_id = t.cadre_id and a.audience = '06' and a.kind = 'CLASS'
        group by date_trunc('year', a.occurred_on)) trained
 where not t.voided
   and trained.first_on < coalesce(t.valid_to, 'infinity')
   and (date_trunc('year', trained.first_on) + interval '1 year')::date > t.valid_from;
comment on view training.published_trained_talent is 'One row per local talent and year, from the first class of the year to its end or that of the record.';

create view training.published_led_household with (security_invoker = true) as
select 'household'::text as record_type, l.household_id as record_id, l.county_code, l.division_code, l.valid_from, l.valid_to,
       coalesce(l.how, '') as label, l.entered_by, l.entered_at, l.cadre_id
  from training.led_household l
 where not l.voided
   and not (l.merged_by is not null and exists (
       select from training.led_household own
        where own.county_code = l.county_code and own.household_id = l.household_id and own.cadre_id = l.cadre_id
          and not own.voided and own.merged_by is null
          and daterange(own.valid_from, own.valid_to) && daterange(l.valid_from, l.valid_to)));
comment on view training.published_led_household is 'One row per household and local talent who leads it, as long as they do.';

grant select on training.published_talent, training.published_trained_talent, training.published_led_household
    to lingtouyan_web, lingtouyan_worker;
select indicator.watch('training.talent'::regclass, 'training.published_talent', 'training.published_trained_talent');
select indicator.watch('training.led_household'::regclass, 'training.published_led_household');
select indicator.follow('training.published_attendance', 'training.published_trained_talent');
