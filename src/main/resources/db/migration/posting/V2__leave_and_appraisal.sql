-- Leave from a posting, and how it was appraised: each year and at the end of the term.

create table posting.leave (
    county_code   char(6)     not null,
    id            uuid        not null,
    division_code char(12)    not null,
    posting_id    uuid        not null,
    kind          text        not null,
    valid_from    date        not null,
    valid_to      date        not null,
    reason        text,
    voided        boolean     not null default false,
    version       integer     not null default 1,
    entered_by    uuid,
    entered_at    timestamptz,
    primary key (county_code, id),
    foreign key (county_code, posting_id) references posting.posting,
    constraint leave_lies_in_its_county check (county_code = left(division_code, 6)),
    constraint leave_ends_after_it_begins check (valid_from < valid_to),
    constraint posting_has_one_leave_at_a_time
        exclude using gist (posting_id with =, county_code with =, daterange(valid_from, valid_to) with &&)
        where (not voided)
);
comment on column posting.leave.valid_to is 'the day of return: the first on which somebody is back';
create index leave_by_place on posting.leave (division_code, valid_from);

create table posting.appraisal (
    county_code   char(6)     not null,
    id            uuid        not null,
    division_code char(12)    not null,
    posting_id    uuid        not null,
    year          integer,
    grade         text        not null,
    decided_on    date        not null,
    remark        text,
    voided        boolean     not null default false,
    version       integer     not null default 1,
    entered_by    uuid,
    entered_at    timestamptz,
    primary key (county_code, id),
    foreign key (county_code, posting_id) references posting.posting,
    constraint appraisal_lies_in_its_county check (county_code = left(division_code, 6)),
    constraint appraisal_is_of_a_year_or_of_the_term check (year between 2000 and 2100)
);
comment on column posting.appraisal.year is 'the year that is appraised; empty: the whole term';
create unique index posting_is_appraised_once_a_year on posting.appraisal (county_code, posting_id, coalesce(year, 0)) where not voided;
create index appraisal_by_place on posting.appraisal (division_code, year);

select access.protect('posting.leave'::regclass);
select access.protect('posting.appraisal'::regclass);
grant select, insert, update on posting.leave, posting.appraisal to lingtouyan_web;
grant select on posting.leave, posting.appraisal to lingtouyan_worker;

create view posting.published_leave with (security_invoker = true) as
select 'posting'::text as record_type, l.posting_id as record_id, l.county_code, l.division_code, l.valid_from, l.valid_to,
       l.kind as label, l.entered_by, l.entered_at, l.kind
  from posting.leave l
 where not l.voided;
comment on view posting.published_leave is 'One row per leave, from its first day until the day of return.';

create view posting.published_appraisal with (security_invoker = true) as
select 'posting'::text as record_type, a.posting_id as record_id, a.county_code, a.division_code, a.decided_on as occurred_on,
       a.grade as label, a.entered_by, a.entered_at, a.grade, a.year, a.year is null as of_the_term
  from posting.appraisal a
 where not a.voided;
comment on view posting.published_appraisal is 'One row per appraisal, on the day it was decided.';

grant select on posting.published_leave, posting.published_appraisal to lingtouyan_web, lingtouyan_worker;
select indicator.watch('posting.leave'::regclass, 'posting.published_leave');
select indicator.watch('posting.appraisal'::regclass, 'posting.published_appraisal');

-- A village that goes on in another takes its postings along; that is neither a departure nor an arrival.
alter table posting.posting add column moved_from uuid;
comment on column posting.posting.moved_from is 'the posting at the village that went on here';
alter table posting.target add column moved_from uuid, add column end_reason text;
comment on column posting.target.end_reason is 'MOVED: the village went on in another';

create or replace view posting.published_posting_begin with (security_invoker = true) as
select 'posting'::text as record_type, p.id as record_id, p.county_code, p.division_code, p.valid_from as occurred_on,
       p.sending_unit as label, p.entered_by, p.entered_at, p.role, p.also_captain, p.in_team, p.unit_level,
       p.replaces_id is not null as replaces
  from posting.posting p
 where not p.voided and p.moved_from is null;

create or replace view posting.published_posting_end with (security_invoker = true) as
select 'posting'::text as record_type, p.id as record_id, p.county_code, p.division_code, p.valid_to as occurred_on,
       p.sending_unit as label, p.entered_by, p.entered_at, p.role, p.end_reason, p.valid_to - p.valid_from as days
  from posting.posting p
 where not p.voided and p.valid_to is not null and p.end_reason <> 'MOVED';
