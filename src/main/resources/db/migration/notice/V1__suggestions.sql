-- Complaints and suggestions from every page: said once, answered by the office above, settled by whoever said it.

grant usage on schema notice to lingtouyan_web, lingtouyan_worker;

create table notice.suggestion (
    county_code   char(6)     not null,
    id            uuid        not null,
    division_code char(12)    not null,
    kind          text        not null check (kind in ('COMPLAINT', 'SUGGESTION', 'FAULT', 'ASKED_AGAIN')),
    page          text        not null,
    text          text        not null check (text <> ''),
    said_by       uuid        not null,
    said_on       date        not null,
    due_on        date        not null,
    settled_on    date,
    version       integer     not null default 1,
    entered_by    uuid,
    entered_at    timestamptz,
    primary key (county_code, id),
    constraint suggestion_lies_in_its_county check (county_code = left(division_code, 6)),
    constraint suggestion_is_settled_after_it_was_made check (settled_on >= said_on)
);
comment on column notice.suggestion.kind is 'ASKED_AGAIN: the system asked for what somebody had already given, which nobody should have to do twice';
comment on column notice.suggestion.page is 'the name of the page it was said on, never its address: that may name a record';
create index suggestion_by_id on notice.suggestion (id);
create index suggestion_by_who_said_it on notice.suggestion (said_by, id);
create index suggestion_by_place on notice.suggestion (division_code, id);

-- What was said to it afterwards, by the office or by whoever made it.
create table notice.reply (
    county_code   char(6)     not null,
    id            uuid        not null,
    division_code char(12)    not null,
    suggestion_id uuid        not null,
    by_office     boolean     not null,
    text          text        not null check (text <> ''),
    said_on       date        not null,
    version       integer     not null default 1,
    entered_by    uuid,
    entered_at    timestamptz,
    primary key (county_code, id),
    foreign key (county_code, suggestion_id) references notice.suggestion,
    constraint reply_lies_in_its_county check (county_code = left(division_code, 6))
);
create index reply_of_a_suggestion on notice.reply (county_code, suggestion_id, id);

select access.protect('notice.suggestion'::regclass);
select access.protect('notice.reply'::regclass);
grant select, insert, update on notice.suggestion to lingtouyan_web;
grant select, insert on notice.reply to lingtouyan_web;
grant select on notice.suggestion, notice.reply to lingtouyan_worker;

create view notice.published_suggestion with (security_invoker = true) as
select 'suggestion'::text as record_type, s.id as record_id, s.county_code, s.division_code,
       s.said_on as valid_from, nullif(s.settled_on, s.said_on) as valid_to, s.said_on as occurred_on,
       s.kind as label, s.entered_by, s.entered_at, s.kind, s.settled_on = s.said_on as settled_at_once
  from notice.suggestion s;
comment on view notice.published_suggestion is 'One row per complaint or suggestion: open from the day it was made until the day it was settled.';
grant select on notice.published_suggestion to lingtouyan_web, lingtouyan_worker;
select indicator.watch('notice.suggestion'::regclass, 'notice.published_suggestion');
