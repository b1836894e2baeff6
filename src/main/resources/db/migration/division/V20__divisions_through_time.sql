-- Divisions live: since when, until when, what they were called before, what became of them, and what else people call places.

alter table division.division
    add column valid_from date,
    add column valid_to   date,
    add constraint division_ends_after_it_begins check (valid_from < valid_to);
comment on column division.division.valid_from is 'the day it came into being; empty: before anything here is recorded';
create index division_that_ended on division.division (valid_to) where valid_to is not null;
grant insert, update on division.division to lingtouyan_web;

-- What a division was called until a day; from that day on it bears the next name.
create table division.former_name (
    code       char(12) not null references division.division,
    name       text     not null,
    short_name text     not null,
    pinyin     text     not null,
    initials   text     not null,
    valid_to   date     not null,
    primary key (code, valid_to)
);
grant select, insert on division.former_name to lingtouyan_web;

-- Merged, split, renamed, transferred: what became of a division on a day. One adjustment may make many changes.
create table division.change (
    adjustment_id uuid        not null,
    kind          text        not null check (kind in ('MERGE', 'SPLIT', 'RENAME', 'TRANSFER')),
    old_code      char(12)    not null references division.division,
    new_code      char(12)    not null references division.division,
    effective_on  date        not null,
    basis         text        not null,
    entered_by    uuid,
    entered_at    timestamptz not null default now(),
    primary key (adjustment_id, old_code, new_code),
    constraint a_change_names_its_document check (basis <> '')
);
create index change_by_successor on division.change (new_code);
grant select, insert on division.change to lingtouyan_web;

-- Names that documents use and the edition lacks: another name of a division, or a natural village in it.
create table division.alias (
    division_code   char(12) not null references division.division,
    name            text     not null,
    natural_village boolean  not null,
    established     boolean  not null,
    source          text     not null,
    primary key (division_code, name)
);
comment on column division.alias.established is 'false: found in a document, but nobody has confirmed yet where it belongs';
grant select, insert, update on division.alias to lingtouyan_web;

-- One number that rises with every change, so that each server sees whether what it remembers still holds.
create table division.revision (only_row boolean primary key default true check (only_row), number bigint not null);
insert into division.revision (number) values (1);
grant select on division.revision to lingtouyan_web;

create function division.revise() returns trigger language plpgsql security definer set search_path = division, pg_temp as $$
begin
    update division.revision set number = number + 1;
    return null;
end $$;

do $$
declare remembered text;
begin
    foreach remembered in array array['division', 'former_name', 'change', 'alias'] loop
        execute format('create trigger revised after insert or update or delete on division.%I
            for each statement execute function division.revise()', remembered);
    end loop;
end $$;

-- A record that begins to lie in a division that has ended would count where nothing is counted any more.
create function division.refuse_closed() returns trigger language plpgsql as $$
begin
    if exists (select from (select distinct division_code from new_rows) written
                 join division.division d on d.code = written.division_code
                where d.valid_to is not null) then
        raise exception 'the division has ended' using errcode = 'check_violation', constraint = 'record_lies_in_a_living_division';
    end if;
    return null;
end $$;
