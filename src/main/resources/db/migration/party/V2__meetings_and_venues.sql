-- Where members gather and what is held: venues with the areas they serve, and meetings with who was due and who came.

create table party.venue (
    county_code     char(6)      not null,
    id              uuid         not null,
    division_code   char(12)     not null,
    name            text         not null check (name <> ''),
    kind            text         not null check (kind in ('STATION', 'CENTRE_HOUSEHOLD', 'HORSEBACK_SCHOOL', 'ROOM')),
    place           text,
    longitude       numeric(9,6) check (longitude between 92 and 109),
    latitude        numeric(8,6) check (latitude between 32 and 43),
    keeper_id       uuid,
    organisation_id uuid,
    valid_from      date         not null,
    valid_to        date,
    version         integer      not null default 1,
    entered_by      uuid,
    entered_at      timestamptz,
    primary key (county_code, id),
    foreign key (county_code, organisation_id) references party.organisation (county_code, id),
    constraint venue_lies_in_its_county check (county_code = left(division_code, 6)),
    constraint venue_ends_after_it_begins check (valid_from < valid_to),
    constraint venue_has_both_halves_of_its_position check (num_nulls(longitude, latitude) in (0, 2)),
    constraint venue_has_its_name_once_in_a_place
        exclude using gist (division_code with =, name with =, county_code with =, daterange(valid_from, valid_to) with &&)
);
create index venue_by_id on party.venue (id);
create index venue_by_place on party.venue (division_code, name, id);

-- What a venue serves: villages, or a township with all of its villages.
create table party.venue_area (
    county_code   char(6)     not null,
    id            uuid        not null,
    division_code char(12)    not null,
    venue_id      uuid        not null,
    valid_from    date        not null,
    valid_to      date,
    version       integer     not null default 1,
    entered_by    uuid,
    entered_at    timestamptz,
    primary key (county_code, id),
    foreign key (county_code, venue_id) references party.venue (county_code, id),
    constraint venue_area_lies_in_its_county check (county_code = left(division_code, 6)),
    constraint venue_area_ends_no_earlier_than_it_begins check (valid_from <= valid_to),
    constraint venue_serves_a_place_once_at_a_time
        exclude using gist (venue_id with =, division_code with =, county_code with =, daterange(valid_from, valid_to) with &&)
);
create index venue_area_by_place on party.venue_area (division_code);
create index venue_area_of_a_venue on party.venue_area (county_code, venue_id);

create table party.meeting (
    county_code     char(6)     not null,
    id              uuid        not null,
    division_code   char(12)    not null,
    organisation_id uuid        not null,
    kind            text        not null
                    check (kind in ('MEMBERS', 'COMMITTEE', 'GROUP', 'LECTURE', 'PARTY_DAY', 'LIFE', 'REVIEW')),
    held_on         date        not null,
    topic           text        not null check (topic <> ''),
    place           text,
    venue_id        uuid,
    due             integer     not null check (due >= 0),
    attended        integer     not null check (attended >= 0),
    on_leave        integer     not null default 0 check (on_leave >= 0),
    decisions       text,
    late_because    text        check (late_because <> ''),
    version         integer     not null default 1,
    entered_by      uuid,
    entered_at      timestamptz,
    primary key (county_code, id),
    foreign key (county_code, organisation_id, division_code)
        references party.organisation (county_code, id, division_code),
    foreign key (county_code, venue_id) references party.venue (county_code, id),
    constraint meeting_lies_in_its_county check (county_code = left(division_code, 6)),
    constraint no_more_come_to_a_meeting_than_are_due check (attended + on_leave <= due),
    constraint branch_holds_a_kind_of_meeting_once_a_day unique (county_code, organisation_id, kind, held_on)
);
comment on column party.meeting.late_because is 'why it was written down late: a past meeting may always be entered, but says why';
create index meeting_by_id on party.meeting (id);
create index meeting_by_place on party.meeting (division_code, held_on);
create index meeting_by_venue on party.meeting (county_code, venue_id, held_on) where venue_id is not null;

-- Where members gather at several points of one meeting, as herders do, each point says how many came there.
create table party.meeting_point (
    county_code   char(6)     not null,
    id            uuid        not null,
    division_code char(12)    not null,
    meeting_id    uuid        not null,
    place         text        not null check (place <> ''),
    attended      integer     not null check (attended >= 0),
    version       integer     not null default 1,
    entered_by    uuid,
    entered_at    timestamptz,
    primary key (county_code, id),
    foreign key (county_code, meeting_id) references party.meeting (county_code, id),
    constraint meeting_point_lies_in_its_county check (county_code = left(division_code, 6)),
    constraint meeting_has_a_point_once unique (county_code, meeting_id, place)
);

do $$
declare kept text;
begin
    foreach kept in array array['venue', 'venue_area', 'meeting', 'meeting_point'] loop
        perform access.protect(('party.' || kept)::regclass);
        execute format('grant select, insert, update on party.%I to lingtouyan_web', kept);
        execute format('grant select on party.%I to lingtouyan_worker', kept);
    end loop;
end $$;

create view party.published_venue with (security_invoker = true) as
select 'venue'::text as record_type, v.id as record_id, v.county_code, v.division_code, v.valid_from, v.valid_to,
       v.name as label, v.entered_by, v.entered_at, v.kind
  from party.venue v;
comment on view party.published_venue is 'One row per place where members gather, as long as it is kept.';

create view party.published_meeting with (security_invoker = true) as
select 'meeting'::text as record_type, m.id as record_id, m.county_code, m.division_code, m.held_on as occurred_on,
       o.name as label, m.entered_by, m.entered_at, m.organisation_id, m.kind, m.due, m.attended, m.on_leave,
       m.late_because is not null as late, m.venue_id
  from party.meeting m
  join party.organisation o on o.county_code = m.county_code and o.id = m.organisation_id;
comment on view party.published_meeting is 'One row per meeting or Party day that was held.';
grant select on party.published_venue, party.published_meeting to lingtouyan_web, lingtouyan_worker;
select indicator.watch('party.venue'::regclass, 'party.published_venue');
select indicator.watch('party.meeting'::regclass, 'party.published_meeting');
