-- Decisions on divisions, and the moves of records that follow from them: bookkeeping, no record of a person.

grant usage on schema moving to lingtouyan_web;

create table moving.adjustment (
    id            uuid        primary key,
    kind          text        not null check (kind in ('MERGE', 'SPLIT', 'RENAME', 'TRANSFER')),
    division_code char(12)    not null,
    summary       text        not null,
    effective_on  date        not null,
    basis         text        not null,
    told          text        not null,
    account_id    uuid        not null,
    decided_at    timestamptz not null default now(),
    constraint an_adjustment_names_its_document check (basis <> '')
);
comment on column moving.adjustment.division_code is 'the smallest division that holds all it concerns: whose area covers it sees it';
create index adjustment_newest_first on moving.adjustment (decided_at, id);

create table moving.move (
    id            uuid        primary key,
    adjustment_id uuid        references moving.adjustment,
    from_division char(12)    not null,
    to_division   char(12)    not null,
    effective_on  date        not null,
    whom          text        not null,
    names         text[]      not null default '{}',
    record_id     uuid,
    joins         uuid,
    relation      text,
    account_id    uuid        not null,
    account_name  text        not null,
    account_role  text        not null,
    asked_at      timestamptz not null default clock_timestamp(),
    state         text        not null default 'WAITING' check (state in ('WAITING', 'DONE', 'FAILED')),
    reason        text,
    households    integer     not null default 0,
    persons       integer     not null default 0,
    done_at       timestamptz,
    checked       boolean     not null default false,
    constraint a_move_leads_elsewhere check (from_division <> to_division)
);
comment on column moving.move.checked is
    'a village is gone through once more a minute later: what was being written when it ended has been committed by then';
create index move_to_do on moving.move (asked_at, id) where not checked;
create index move_of_an_adjustment on moving.move (adjustment_id);

grant select, insert on moving.adjustment to lingtouyan_web;
grant select, insert, update on moving.move to lingtouyan_web;
