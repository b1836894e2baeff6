-- Postings: who was sent where, as what, from when to when, by whom and in whose place; and the villages somebody must be sent to.

grant usage on schema posting to lingtouyan_web, lingtouyan_worker;

create table posting.posting (
    county_code   char(6)     not null,
    id            uuid        not null,
    division_code char(12)    not null,
    cadre_id      uuid        not null,
    role          text        not null,
    also_captain  boolean     not null default false,
    in_team       boolean     not null default false,
    sending_unit  text        not null check (sending_unit <> ''),
    unit_level    text        not null,
    valid_from    date        not null,
    valid_to      date,
    term_ends_on  date,
    end_reason    text,
    replaces_id   uuid,
    note          text,
    voided        boolean     not null default false,
    version       integer     not null default 1,
    entered_by    uuid,
    entered_at    timestamptz,
    primary key (county_code, id),
    foreign key (county_code, replaces_id) references posting.posting,
    constraint posting_lies_in_its_county check (county_code = left(division_code, 6)),
    constraint posting_ends_after_it_begins check (valid_from < valid_to),
    constraint term_ends_after_the_posting_begins check (valid_from < term_ends_on),
    constraint posting_that_ended_says_why check ((valid_to is null) = (end_reason is null)),
    constraint first_secretary_serves_in_a_village
        check (role not in ('FIRST_SECRETARY', 'TEAM_CAPTAIN') or right(division_code, 3) <> '000'),
    constraint only_a_first_secretary_is_captain_too check (not also_captain or role = 'FIRST_SECRETARY'),
    constraint posting_does_not_replace_itself check (replaces_id <> id),
    constraint village_has_one_first_secretary_at_a_time
        exclude using gist (division_code with =, county_code with =, daterange(valid_from, valid_to) with &&)
        where (role = 'FIRST_SECRETARY' and not voided),
    constraint team_has_one_captain_at_a_time
        exclude using gist (division_code with =, county_code with =, daterange(valid_from, valid_to) with &&)
        where ((role = 'TEAM_CAPTAIN' or also_captain) and not voided),
    constraint person_is_first_secretary_of_one_village_at_a_time
        exclude using gist (cadre_id with =, county_code with =, daterange(valid_from, valid_to) with &&)
        where (role = 'FIRST_SECRETARY' and not voided)
);
comment on column posting.posting.role is 'a code of the list postingRole, to which offices may add; the rules above speak of three of them';
comment on column posting.posting.valid_to is 'the day of leaving: the first on which the post is no longer held';
comment on column posting.posting.also_captain is 'of a first secretary: leads the resident team as well';
comment on column posting.posting.in_team is 'of anybody else in a village: belongs to its resident team';
comment on column posting.posting.replaces_id is 'the posting it follows in the same place; the days between are the gap';
create index posting_by_id on posting.posting (id);
create index posting_by_place on posting.posting (division_code, valid_from);
create index posting_of_a_person on posting.posting (cadre_id);
create unique index posting_is_followed_by_one on posting.posting (county_code, replaces_id) where replaces_id is not null and not voided;

-- First the village, then the person: where somebody has to be posted, why, from when to when.
create table posting.target (
    county_code   char(6)     not null,
    id            uuid        not null,
    division_code char(12)    not null,
    reason        text        not null,
    hardship      boolean     not null default false,
    basis         text        not null check (basis <> ''),
    valid_from    date        not null,
    valid_to      date,
    voided        boolean     not null default false,
    version       integer     not null default 1,
    entered_by    uuid,
    entered_at    timestamptz,
    primary key (county_code, id),
    constraint target_lies_in_its_county check (county_code = left(division_code, 6)),
    constraint target_is_a_village check (right(division_code, 3) <> '000'),
    constraint target_ends_after_it_begins check (valid_from < valid_to),
    constraint village_is_a_target_once_at_a_time
        exclude using gist (division_code with =, county_code with =, daterange(valid_from, valid_to) with &&)
        where (not voided)
);
comment on column posting.target.hardship is 'deep poverty, a weak base or harsh conditions: where graduate officers belong';
create index target_by_place on posting.target (division_code);

select access.protect('posting.posting'::regclass);
select access.protect('posting.target'::regclass);
grant select, insert, update on posting.posting, posting.target to lingtouyan_web;
grant select on posting.posting, posting.target to lingtouyan_worker;

-- Nothing new begins in a division that has ended.
create trigger lies_in_a_living_division after insert on posting.posting referencing new table as new_rows
    for each statement execute function division.refuse_closed();
create trigger lies_in_a_living_division after insert on posting.target referencing new table as new_rows
    for each statement execute function division.refuse_closed();

-- Keys and constraints know one county. Whether somebody is first secretary in another at the same time is asked here, and of
-- the answer only the division is told. The lock makes two who ask at once wait for each other.
create function posting.first_secretary_elsewhere(county char(6), cadre uuid, during daterange) returns char(12)
    language plpgsql security definer set search_path = posting, pg_temp as $$
declare
    area_from text := current_setting('lingtouyan.area_from', true);
    area_to   text := current_setting('lingtouyan.area_to', true);
    elsewhere char(12);
begin
    perform pg_advisory_xact_lock(hashtextextended(cadre::text, 5));
    perform set_config('lingtouyan.area_from', '000000000000', true), set_config('lingtouyan.area_to', '999999999999', true);
    select p.division_code into elsewhere
      from posting.posting p
     where p.cadre_id = cadre and p.county_code <> county and p.role = 'FIRST_SECRETARY' and not p.voided
       and daterange(p.valid_from, p.valid_to) && during
     limit 1;
    perform set_config('lingtouyan.area_from', area_from, true), set_config('lingtouyan.area_to', area_to, true);
    return elsewhere;
end $$;
revoke all on function posting.first_secretary_elsewhere from public;
grant execute on function posting.first_secretary_elsewhere to lingtouyan_web;

create view posting.published_posting with (security_invoker = true) as
select 'posting'::text as record_type, p.id as record_id, p.county_code, p.division_code, p.valid_from, p.valid_to,
       p.sending_unit as label, p.entered_by, p.entered_at, p.role, p.also_captain, p.in_team, p.unit_level, p.cadre_id
  from posting.posting p
 where not p.voided;
comment on view posting.published_posting is 'One row per posting, from the day it began until the day it was left.';

create view posting.published_posting_begin with (security_invoker = true) as
select 'posting'::text as record_type, p.id as record_id, p.county_code, p.division_code, p.valid_from as occurred_on,
       p.sending_unit as label, p.entered_by, p.entered_at, p.role, p.also_captain, p.in_team, p.unit_level,
       p.replaces_id is not null as replaces
  from posting.posting p
 where not p.voided;
comment on view posting.published_posting_begin is 'One row per posting, on the day it began.';

create view posting.published_posting_end with (security_invoker = true) as
select 'posting'::text as record_type, p.id as record_id, p.county_code, p.division_code, p.valid_to as occurred_on,
       p.sending_unit as label, p.entered_by, p.entered_at, p.role, p.end_reason, p.valid_to - p.valid_from as days
  from posting.posting p
 where not p.voided and p.valid_to is not null;
comment on view posting.published_posting_end is 'One row per posting that was left, on that day, with the reason.';

create view posting.published_target with (security_invoker = true) as
select 'target'::text as record_type, t.id as record_id, t.county_code, t.division_code, t.valid_from, t.valid_to,
       t.basis as label, t.entered_by, t.entered_at, t.reason, t.hardship
  from posting.target t
 where not t.voided;
comment on view posting.published_target is 'One row per spell in which a village must have a first secretary.';

create view posting.published_covered_target with (security_invoker = true) as
select 'posting'::text as record_type, p.id as record_id, p.county_code, p.division_code,
       greatest(t.valid_from, p.valid_from) as valid_from, least(t.valid_to, p.valid_to) as valid_to,
       p.sending_unit as label, p.entered_by, p.entered_at, t.reason, t.hardship
  from posting.target t
  join posting.posting p
    on p.county_code = t.county_code and p.division_code = t.division_code and p.role = 'FIRST_SECRETARY' and not p.voided
   and daterange(p.valid_from, p.valid_to) && daterange(t.valid_from, t.valid_to)
 where not t.voided;
comment on view posting.published_covered_target is 'One row per spell in which a village that must have a first secretary has one.';

grant select on posting.published_posting, posting.published_posting_begin, posting.published_posting_end,
    posting.published_target, posting.published_covered_target to lingtouyan_web, lingtouyan_worker;
select indicator.watch('posting.posting'::regclass,
    'posting.published_posting', 'posting.published_posting_begin', 'posting.published_posting_end',
    'posting.published_covered_target');
select indicator.watch('posting.target'::regclass, 'posting.published_target', 'posting.published_covered_target');
