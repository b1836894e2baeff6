-- The trail sealed: committed entries are chained in blocks per county, the chains' ends signed daily. Entries also of what was
-- seen and taken away, not only of what was changed.

-- Entries are sealed in the order of their transactions, because ids become visible out of order. A copy of the database on
-- another server counts its transactions anew; "ahead" then lifts its numbers over those that were already used.
create table access.trail_clock (
    only_row      boolean primary key default true check (only_row),
    ahead         bigint  not null default 0,
    sealed_before bigint  not null default 0
);
insert into access.trail_clock default values;
grant select, update on access.trail_clock to lingtouyan_web;

create function access.transaction_number() returns bigint language sql stable
    set search_path = access, pg_temp as $$
    select pg_current_xact_id()::text::bigint + ahead from access.trail_clock
$$;

-- Below this number every transaction has ended, so that no further entry can appear there.
create function access.settled_before() returns bigint language sql stable
    set search_path = access, pg_temp as $$
    select pg_snapshot_xmin(pg_current_snapshot())::text::bigint + ahead from access.trail_clock
$$;

alter table access.trail
    add column transaction_number bigint not null default access.transaction_number(),
    drop constraint trail_operation_check,
    add constraint trail_operation_is_known check (operation in ('I', 'U', 'D', 'V', 'E', 'K', 'S'));
comment on column access.trail.operation is
    'I, U, D: a row inserted, updated, deleted. V: private values or versions viewed. E: exported. K: keys wrapped anew. S: signing in';
create index trail_in_order_of_sealing on access.trail (transaction_number);

-- Keys never enter the trail, nor does what only follows from a sealed value: destroying the key is to erase it here too.
create function access.without_keys(row_of_a_record jsonb) returns jsonb language sql immutable
    return row_of_a_record - '{data_key,key_version,identity_fingerprint}'::text[];

-- Wrapping a record's key anew changes nothing of the record: it keeps who entered it, and needs no entry of its own.
create function access.only_keys_differ(older jsonb, newer jsonb) returns boolean language sql immutable
    return older - '{data_key,key_version}'::text[] = newer - '{data_key,key_version}'::text[];

create or replace function access.stamp() returns trigger language plpgsql as $$
begin
    if current_setting('lingtouyan.wrapping', true) = 'on' and tg_op = 'UPDATE'
       and old.entered_at is not distinct from new.entered_at then
        return new;
    end if;
    new.entered_by := access.account();
    new.entered_at := now();
    return new;
end $$;

create or replace function access.trail_insert() returns trigger language plpgsql security definer set search_path = access, pg_temp as $$
begin
    insert into access.trail
           (county_code, division_code, account_id, request_id, table_name, record_id, operation, new, transaction_number)
    select county_code, division_code, access.account(), nullif(current_setting('lingtouyan.request', true), ''),
           tg_table_schema || '.' || tg_table_name, id, 'I', access.without_keys(to_jsonb(new_rows)),
           (select access.transaction_number())
      from new_rows;
    return null;
end $$;

create or replace function access.trail_update() returns trigger language plpgsql security definer set search_path = access, pg_temp as $$
begin
    if current_setting('lingtouyan.wrapping', true) = 'on' then
        if exists (select from new_rows n
                     left join old_rows o on o.county_code = n.county_code and o.id = n.id
                    where not coalesce(n.data_key is not null and access.only_keys_differ(to_jsonb(o), to_jsonb(n)), false)) then
            raise exception 'while keys are wrapped anew nothing else of a record changes';
        end if;
        return null;
    end if;
    insert into access.trail
           (county_code, division_code, account_id, request_id, table_name, record_id, operation, old, new, transaction_number)
    select n.county_code, n.division_code, access.account(), nullif(current_setting('lingtouyan.request', true), ''),
           tg_table_schema || '.' || tg_table_name, n.id, 'U',
           access.without_keys(to_jsonb(o)), access.without_keys(to_jsonb(n)), (select access.transaction_number())
      from new_rows n
      join old_rows o on o.county_code = n.county_code and o.id = n.id;
    return null;
end $$;

create or replace function access.trail_delete() returns trigger language plpgsql security definer set search_path = access, pg_temp as $$
begin
    insert into access.trail
           (county_code, division_code, account_id, request_id, table_name, record_id, operation, old, transaction_number)
    select county_code, division_code, access.account(), nullif(current_setting('lingtouyan.request', true), ''),
           tg_table_schema || '.' || tg_table_name, id, 'D', access.without_keys(to_jsonb(old_rows)),
           (select access.transaction_number())
      from old_rows;
    return null;
end $$;

-- An entry of something that changed no row: private values seen, records taken away.
create function access.note(kind char, place char, about text, record uuid, said jsonb) returns void
    language plpgsql security definer set search_path = access, pg_temp as $$
begin
    if kind not in ('V', 'E', 'K', 'S') then
        raise exception 'changes of rows are noted by the rows themselves';
    end if;
    insert into access.trail (county_code, division_code, account_id, request_id, table_name, record_id, operation, new)
    values (left(place, 6), place, access.account(), nullif(current_setting('lingtouyan.request', true), ''), about, record, kind, said);
end $$;
revoke execute on function access.note(char, char, text, uuid, jsonb) from public;
grant execute on function access.note(char, char, text, uuid, jsonb) to lingtouyan_web;

-- A county's chain: each block's hash is over the hash before it and its entries. The leaves (id, record and the beginning of
-- each entry's hash) prove nothing by themselves; they let the check name the entry that was changed or is gone.
create table access.trail_block (
    county_code        char(6)     not null,
    number             integer     not null check (number > 0),
    from_transaction   bigint      not null,
    before_transaction bigint      not null,
    entries            integer     not null check (entries > 0),
    leaves             bytea       not null,
    hash               bytea       not null check (length(hash) = 32),
    sealed_at          timestamptz not null default clock_timestamp(),
    primary key (county_code, number),
    constraint block_holds_some_transactions check (from_transaction < before_transaction)
);
alter table access.trail_block alter column leaves set storage external;
alter table access.trail_block enable row level security;
alter table access.trail_block force row level security;
create policy within_area on access.trail_block
    using (county_code || '000000' >= current_setting('lingtouyan.area_from', true)
       and county_code || '000000' <  current_setting('lingtouyan.area_to', true))
    with check (county_code || '000000' >= current_setting('lingtouyan.area_from', true)
       and county_code || '000000' <  current_setting('lingtouyan.area_to', true));

-- The ends of all chains as they stood on a day, with the head before it, signed by a key that lies outside the database.
create table access.trail_head (
    day       date        primary key,
    text      text        not null,
    signature bytea       not null,
    signed_at timestamptz not null default clock_timestamp()
);

-- What the checks of the trail found, the latest for the auditor to see.
create table access.trail_check (
    id         bigint      generated always as identity primary key,
    checked_at timestamptz not null default clock_timestamp(),
    blocks     bigint      not null,
    entries    bigint      not null,
    records    bigint      not null,
    broken     text
);
grant select, insert on access.trail_block, access.trail_head, access.trail_check to lingtouyan_web;

-- What is noted stays: not even the owner of the tables changes it without first undoing this.
create function access.stays() returns trigger language plpgsql as $$
begin
    raise exception 'what the trail holds is neither changed nor deleted';
end $$;
do $$
declare kept text;
begin
    foreach kept in array array['trail', 'trail_block', 'trail_head', 'trail_check'] loop
        execute format('revoke update, delete, truncate on access.%I from lingtouyan_owner', kept);
        execute format('create trigger stays before update or delete or truncate on access.%I
            for each statement execute function access.stays()', kept);
    end loop;
end $$;
