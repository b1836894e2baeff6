-- What venues carry (上传下达): notices read out there with how many heard them, and needs their keepers bring up until they are answered.

create table party.venue_notice (
    county_code   char(6)     not null,
    id            uuid        not null,
    division_code char(12)    not null,
    venue_id      uuid        not null,
    sending_id    uuid,
    title         text        not null check (title <> ''),
    brought_on    date        not null,
    heard         integer     not null constraint as_many_hear_a_notice_as_come check (heard >= 0),
    moved_from    uuid,
    voided        boolean     not null default false,
    version       integer     not null default 1,
    entered_by    uuid,
    entered_at    timestamptz,
    primary key (county_code, id),
    foreign key (county_code, venue_id) references party.venue (county_code, id),
    constraint venue_notice_lies_in_its_county check (county_code = left(division_code, 6))
);
comment on column party.venue_notice.sending_id is 'the notice of the module of that name; none where it came on paper or by word';
create unique index notice_is_read_out_at_a_venue_once_a_day on party.venue_notice (county_code, venue_id, title, brought_on) where not voided;
create index venue_notice_by_id on party.venue_notice (id);
create index venue_notice_by_place on party.venue_notice (division_code, brought_on);

create table party.venue_need (
    county_code   char(6)     not null,
    id            uuid        not null,
    division_code char(12)    not null,
    venue_id      uuid        not null,
    household_id  uuid,
    kind          text        not null,
    text          text        not null check (text <> ''),
    put_to        text        not null check (put_to <> ''),
    raised_on     date        not null,
    due_on        date        not null,
    valid_from    date        not null,
    valid_to      date,
    end_reason    text        check (end_reason in ('ANSWERED', 'MOVED')),
    answer        text        check (answer <> ''),
    moved_from    uuid,
    voided        boolean     not null default false,
    version       integer     not null default 1,
    entered_by    uuid,
    entered_at    timestamptz,
    primary key (county_code, id),
    foreign key (county_code, venue_id) references party.venue (county_code, id),
    constraint venue_need_lies_in_its_county check (county_code = left(division_code, 6)),
    constraint venue_need_is_answered_after_it_was_raised check (raised_on <= valid_from and valid_from <= valid_to),
    constraint venue_need_that_is_over_says_why check (num_nulls(valid_to, end_reason) in (0, 2)),
    constraint venue_need_is_answered_by_a_word check ((answer is not null) = (end_reason is not null and end_reason = 'ANSWERED'))
);
comment on column party.venue_need.household_id is 'of whom it is, as it was known when it was raised; none where it is of several or of the place';
comment on column party.venue_need.put_to is 'the organisation or office that has to answer now';
comment on column party.venue_need.due_on is 'the last day to answer by the rule of the day on which it was raised';
create index venue_need_by_id on party.venue_need (id);
create index venue_need_by_place on party.venue_need (division_code, due_on) where not voided;
create index venue_need_of_a_venue on party.venue_need (county_code, venue_id) where not voided;

-- That a need was passed on to somebody else to answer.
create table party.venue_need_step (
    county_code   char(6)     not null,
    id            uuid        not null,
    division_code char(12)    not null,
    need_id       uuid        not null,
    passed_on     date        not null,
    put_to        text        not null check (put_to <> ''),
    word          text        check (word <> ''),
    moved_from    uuid,
    voided        boolean     not null default false,
    version       integer     not null default 1,
    entered_by    uuid,
    entered_at    timestamptz,
    primary key (county_code, id),
    foreign key (county_code, need_id) references party.venue_need (county_code, id),
    constraint venue_need_step_lies_in_its_county check (county_code = left(division_code, 6))
);
create index venue_need_step_of_a_need on party.venue_need_step (county_code, need_id, passed_on);

do $$
declare kept text;
begin
    foreach kept in array array['venue_notice', 'venue_need', 'venue_need_step'] loop
        perform access.protect(('party.' || kept)::regclass);
        execute format('grant select, insert, update on party.%I to lingtouyan_web', kept);
        execute format('grant select on party.%I to lingtouyan_worker', kept);
    end loop;
end $$;

create view party.published_venue_notice with (security_invoker = true) as
select 'venue'::text as record_type, n.venue_id as record_id, n.county_code, n.division_code, n.brought_on as occurred_on,
       n.title as label, n.entered_by, n.entered_at, n.heard
  from party.venue_notice n
 where not n.voided;
comment on view party.published_venue_notice is 'One row per notice read out at a venue and day, with how many heard it.';

create view party.published_venue_need with (security_invoker = true) as
select 'venue'::text as record_type, n.venue_id as record_id, n.county_code, n.division_code, n.raised_on as occurred_on,
       n.valid_from, n.valid_to, n.text as label, n.entered_by, n.entered_at, n.kind, n.due_on, n.valid_from = n.raised_on as raised_here
  from party.venue_need n
 where not n.voided;
comment on view party.published_venue_need is 'One row per need brought up at a venue, open until it is answered.';

create view party.published_overdue_venue_need with (security_invoker = true) as
select n.record_type, n.record_id, n.county_code, n.division_code, greatest(n.due_on + 1, n.valid_from) as valid_from, n.valid_to,
       n.label, n.entered_by, n.entered_at, n.kind
  from party.published_venue_need n
 where n.valid_to is null or n.valid_to > greatest(n.due_on + 1, n.valid_from);
comment on view party.published_overdue_venue_need is 'One row per need brought up at a venue in the time after its last day in which nobody had answered.';

grant select on party.published_venue_notice, party.published_venue_need, party.published_overdue_venue_need
    to lingtouyan_web, lingtouyan_worker;
select indicator.watch('party.venue_notice'::regclass, 'party.published_venue_notice');
select indicator.watch('party.venue_need'::regclass, 'party.published_venue_need', 'party.published_overdue_venue_need');
