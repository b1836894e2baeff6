-- Sign-in: what happened at the door, who must wait, second factors, tokens, and accounts of an identity provider.

alter table access.account
    add column password_set_at      timestamptz not null default now(),
    add column password_must_change boolean     not null default false,
    add column closed_by            uuid;

-- Appended and never changed: who came in, who did not, and who changed what an account may do.
create table access.sign_in_event (
    id         bigint      generated always as identity primary key,
    at         timestamptz not null default clock_timestamp(),
    kind       text        not null,
    account_id uuid,
    by_account uuid,
    address    text,
    device     text,
    request_id text,
    detail     text
);
comment on column access.sign_in_event.account_id is 'whom it concerns; null where the name that was typed is nobody''s';
comment on column access.sign_in_event.by_account is 'who did it, where that is somebody else';
create index sign_in_event_of_an_account on access.sign_in_event (account_id, id);
grant select, insert on access.sign_in_event to lingtouyan_web;
grant select on access.sign_in_event to lingtouyan_worker;

-- Failures are counted under a fingerprint, because people type passwords where names belong.
create table access.failed_sign_in (
    key          bytea       primary key,
    account_id   uuid        references access.account,
    address      text,
    failures     int         not null,
    since        timestamptz not null,
    locks        int         not null default 0,
    locked_until timestamptz
);
create index failed_sign_in_of_an_account on access.failed_sign_in (account_id);
grant select, insert, update, delete on access.failed_sign_in to lingtouyan_web;

create table access.second_factor (
    account_id    uuid        primary key references access.account,
    secret_sealed bytea       not null,
    data_key      bytea       not null,
    key_version   int         not null,
    confirmed_at  timestamptz,
    last_step     bigint      not null default 0
);
comment on column access.second_factor.last_step is 'the time step of the last code taken: none is taken twice';
create table access.recovery_code (
    account_id uuid        not null references access.second_factor on delete cascade,
    hash       bytea       not null,
    used_at    timestamptz,
    primary key (account_id, hash)
);
grant select, insert, update, delete on access.second_factor, access.recovery_code to lingtouyan_web;

create table access.api_token (
    id            uuid        primary key,
    account_id    uuid        not null references access.account,
    post_id       uuid        not null references access.post,
    name          text        not null,
    hash          bytea       not null unique,
    rights        text[]      not null,
    division_code char(12)    not null,
    made_at       timestamptz not null default now(),
    expires_on    date        not null,
    last_used_at  timestamptz,
    revoked_at    timestamptz
);
create index api_token_of_an_account on access.api_token (account_id);
grant select, insert, update on access.api_token to lingtouyan_web;

-- Who somebody is at an identity provider; nobody gets an account by being known there.
create table access.identity (
    issuer     text        not null,
    subject    text        not null,
    account_id uuid        not null references access.account,
    linked_by  uuid,
    linked_at  timestamptz not null default now(),
    primary key (issuer, subject)
);
create index identity_of_an_account on access.identity (account_id);
grant select, insert, delete on access.identity to lingtouyan_web;
