-- What an office tells or asks the villages below it: one row for each village it is addressed to, so that each sees its own,
-- and a receipt of each account that says it has read it, or whether somebody comes. A receipt is asked only where it is needed.

create table notice.notice (
    county_code   char(6)     not null,
    id            uuid        not null,
    division_code char(12)    not null,
    sending_id    uuid        not null,
    sent_from     char(12)    not null,
    title         text        not null check (title <> ''),
    text          text        not null default '',
    wants         text        not null check (wants in ('NOTHING', 'READ', 'COMING')),
    said_by       uuid        not null,
    said_on       date        not null,
    last_day      date        not null,
    withdrawn_on  date,
    version       integer     not null default 1,
    entered_by    uuid,
    entered_at    timestamptz,
    primary key (county_code, id),
    constraint notice_lies_in_its_county check (county_code = left(division_code, 6)),
    constraint notice_is_addressed_to_a_village check (right(division_code, 3) <> '000'),
    constraint notice_is_shown_for_a_day_at_least check (last_day >= said_on),
    constraint notice_is_withdrawn_after_it_was_sent check (withdrawn_on >= said_on),
    constraint notice_reaches_a_village_once unique (county_code, sending_id, division_code)
);
comment on column notice.notice.sending_id is 'what was sent at once to several villages has one; it is made by whoever sends';
comment on column notice.notice.wants is 'NOTHING: it is enough that it was shown. READ: a receipt. COMING: whether somebody comes';
create index notice_by_place on notice.notice (division_code, said_on, sending_id);
create index notice_by_sending on notice.notice (sending_id);
create index notice_by_id on notice.notice (id);

create table notice.receipt (
    county_code   char(6)     not null,
    id            uuid        not null,
    division_code char(12)    not null,
    notice_id     uuid        not null,
    account_id    uuid        not null,
    read_on       date        not null,
    coming        boolean,
    word          text,
    told_at       timestamptz not null,
    version       integer     not null default 1,
    entered_by    uuid,
    entered_at    timestamptz,
    primary key (county_code, id),
    foreign key (county_code, notice_id) references notice.notice,
    constraint receipt_lies_in_its_county check (county_code = left(division_code, 6)),
    constraint account_gives_one_receipt unique (county_code, notice_id, account_id)
);
comment on column notice.receipt.told_at is 'when it was said, which may be long before it arrived: what was said last holds';
create index receipt_by_place on notice.receipt (division_code, read_on);

select access.protect('notice.notice'::regclass);
select access.protect('notice.receipt'::regclass);
grant select, insert, update on notice.notice, notice.receipt to lingtouyan_web;
grant select on notice.notice, notice.receipt to lingtouyan_worker;

create view notice.published_notice with (security_invoker = true) as
select 'notice'::text as record_type, n.id as record_id, n.county_code, n.division_code, n.said_on as occurred_on,
       n.title as label, n.entered_by, n.entered_at, n.wants, n.sending_id
  from notice.notice n
 where n.withdrawn_on is null;
comment on view notice.published_notice is 'One row per notice and village it was addressed to, on the day it was sent.';

create view notice.published_receipt with (security_invoker = true) as
select 'notice'::text as record_type, n.id as record_id, n.county_code, n.division_code, min(r.read_on) as occurred_on,
       n.title as label, n.entered_by, n.entered_at, n.wants, bool_or(r.coming) as coming
  from notice.notice n
  join notice.receipt r on r.county_code = n.county_code and r.notice_id = n.id
 where n.withdrawn_on is null
 group by n.county_code, n.id;
comment on view notice.published_receipt is 'One row per notice and village where somebody has read it, on the day the first one did.';

grant select on notice.published_notice, notice.published_receipt to lingtouyan_web, lingtouyan_worker;
select indicator.watch('notice.notice'::regclass, 'notice.published_notice', 'notice.published_receipt');
select indicator.watch('notice.receipt'::regclass, 'notice.published_receipt');
