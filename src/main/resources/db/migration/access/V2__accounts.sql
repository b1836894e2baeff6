-- Accounts and sessions: small reference tables of the whole installation, so they carry no county and no row-level security.

create table access.account (
    id            uuid        primary key,
    name          text        not null unique,
    display_name  text        not null,
    password_hash text        not null,
    role          text        not null,
    division_code char(12)    not null,
    demo          boolean     not null default false,
    closed_at     timestamptz,
    created_at    timestamptz not null default now(),
    constraint account_name_is_short_lower_case_and_without_spaces check (name ~ '^[^[:space:][:upper:]]{1,64}$')
);
comment on column access.account.demo is 'made for the demonstration, refused wherever it is not one';
grant select, insert, update on access.account to lingtouyan_web;
grant select on access.account to lingtouyan_worker;

-- As Spring Session defines them. The only attributes kept are an account's id and name.
create table access.spring_session (
    primary_id            char(36) primary key,
    session_id            char(36) not null unique,
    creation_time         bigint   not null,
    last_access_time      bigint   not null,
    max_inactive_interval int      not null,
    expiry_time           bigint   not null,
    principal_name        varchar(100)
);
create index spring_session_by_expiry on access.spring_session (expiry_time);
create index spring_session_by_principal on access.spring_session (principal_name);

create table access.spring_session_attributes (
    session_primary_id char(36)     not null references access.spring_session on delete cascade,
    attribute_name     varchar(200) not null,
    attribute_bytes    bytea        not null,
    primary key (session_primary_id, attribute_name)
);
grant select, insert, update, delete on access.spring_session, access.spring_session_attributes to lingtouyan_web;

-- The auditor reads the trail newest first, whatever the county.
create index trail_newest_first on access.trail (id);
