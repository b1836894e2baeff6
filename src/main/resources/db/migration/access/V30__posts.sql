-- Who holds which post, from when to when and why. An account acts in one of its posts at a time, never in their union.

create table access.post (
    id            uuid        primary key,
    account_id    uuid        not null references access.account,
    role          text        not null,
    division_code char(12)    not null,
    valid_from    date        not null,
    valid_to      date,
    stand_in_for  uuid        references access.account,
    basis         text        not null,
    given_by      uuid,
    given_at      timestamptz not null default clock_timestamp(),
    ended_by      uuid,
    ended_at      timestamptz,
    duty          text        not null generated always as (
        case when role in ('ADMINISTRATOR', 'SECURITY_OFFICER', 'AUDITOR') then role else 'RECORDS' end) stored,
    constraint post_does_not_end_before_it_begins check (valid_to >= valid_from),
    constraint post_of_a_stand_in_has_an_end check (stand_in_for is null or valid_to is not null),
    constraint nobody_stands_in_for_himself check (stand_in_for <> account_id),
    constraint administrator_security_officer_and_auditor_are_different_people
        exclude using gist (account_id with =, duty with <>),
    constraint post_is_held_once_at_a_time
        exclude using gist (account_id with =, role with =, division_code with =, daterange(valid_from, valid_to) with &&)
);
comment on column access.post.valid_to is 'the first day on which it is no longer held; null: until somebody ends it';
comment on column access.post.duty is 'administering, securing, auditing and working with records: an account has one of these for good';
create index post_in_an_area on access.post (division_code);
create index post_stood_in_for on access.post (stand_in_for);
grant select, insert, update on access.post to lingtouyan_web;
grant select on access.post to lingtouyan_worker;

insert into access.post (id, account_id, role, division_code, valid_from, basis, given_at)
select gen_random_uuid(), id, role, division_code, created_at::date, '原有账号', created_at
  from access.account;

alter table access.account drop column role, drop column division_code;

-- The demo accounts that come with the demonstration have one password, which follows the file demo-password.
alter table access.account add column shares_password boolean not null default false;
update access.account set shares_password = demo;
comment on column access.account.shares_password is 'of the demonstration, under its one password: nobody changes it for everybody';
