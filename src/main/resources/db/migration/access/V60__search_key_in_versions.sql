-- The key that private values are found by changes too: beside servers at work, in one pass that fills and one that clears.
-- A fingerprint says the version of its key in its first two bytes (the first key's has 32 bytes and no such mark). Versions
-- take turns in two columns, odd ones in identity_fingerprint, even ones in identity_fingerprint_even, each with its own rule
-- that one number belongs to one person: whatever is held is always held under the key that is searched by, so the rule of
-- that column judges everybody, also while the other column is half full.

create table access.search_key (
    only_row    boolean     primary key default true check (only_row),
    searched    integer     not null default 1 check (searched > 0),
    beside      integer     check (abs(beside - searched) = 1),
    done        bigint      not null default 0,
    of_all      bigint      not null default 0,
    begun_at    timestamptz,
    searched_at timestamptz,
    ended_at    timestamptz
);
comment on column access.search_key.searched is 'the version that every fingerprint is held under, and that is searched by';
comment on column access.search_key.beside is 'the version after it while it is filled in, the one before it while that is cleared away';
insert into access.search_key default values;
grant select, update on access.search_key to lingtouyan_web;
grant select on access.search_key to lingtouyan_worker;

create function access.fingerprint_version(fingerprint bytea) returns integer language sql immutable
    return case when length(fingerprint) = 32 then 1 else get_byte(fingerprint, 0) * 256 + get_byte(fingerprint, 1) end;

-- Who writes holds this lock until the end of the transaction; who moves the versions waits for all of them to have ended.
create function access.search_key_lock() returns bigint language sql immutable return 7236513041;

create function access.check_fingerprints() returns trigger language plpgsql set search_path = access, pg_temp as $$
declare
    key access.search_key%rowtype;
begin
    if not exists (select from new_rows where identity_sealed is not null) then
        return null;
    end if;
    perform pg_advisory_xact_lock_shared(access.search_key_lock());
    select * into key from access.search_key;
    if exists (select from new_rows
                where identity_sealed is not null
                  and (num_nulls(identity_fingerprint, identity_fingerprint_even) = 2
                    or not coalesce(access.fingerprint_version(identity_fingerprint) % 2 = 1, true)
                    or not coalesce(access.fingerprint_version(identity_fingerprint_even) % 2 = 0, true)
                    or key.searched not in (coalesce(access.fingerprint_version(identity_fingerprint), 0),
                                            coalesce(access.fingerprint_version(identity_fingerprint_even), 0))
                    or not coalesce(access.fingerprint_version(identity_fingerprint) in (key.searched, key.beside), true)
                    or not coalesce(access.fingerprint_version(identity_fingerprint_even) in (key.searched, key.beside), true))) then
        raise exception 'the key that numbers are found by has changed meanwhile' using errcode = 'serialization_failure';
    end if;
    return null;
end $$;

-- For a business table with identity_sealed, identity_fingerprint and identity_fingerprint_even.
create function access.find_by_fingerprint(business_table regclass) returns void language plpgsql as $$
begin
    execute format('create trigger fingerprints_insert after insert on %s referencing new table as new_rows
        for each statement execute function access.check_fingerprints()', business_table);
    execute format('create trigger fingerprints_update after update on %s referencing new table as new_rows
        for each statement execute function access.check_fingerprints()', business_table);
end $$;

create or replace function access.without_keys(row_of_a_record jsonb) returns jsonb language sql immutable
    return row_of_a_record - '{data_key,key_version,identity_fingerprint,identity_fingerprint_even}'::text[];

create or replace function access.only_keys_differ(older jsonb, newer jsonb) returns boolean language sql immutable
    return access.without_keys(older) = access.without_keys(newer);

create or replace function access.erase(business_table regclass, county char, record uuid) returns integer language plpgsql as $$
declare
    private_columns text;
    erased integer;
begin
    select string_agg(format('%I = null', attname), ', ') into private_columns
      from pg_attribute
     where attrelid = business_table and attnum > 0 and not attisdropped
       and (attname like '%\_sealed' or attname like 'identity\_fingerprint%' or attname in ('data_key', 'key_version'));
    execute format('update %s set %s, version = version + 1 where county_code = $1 and id = $2 and data_key is not null',
                   business_table, private_columns) using county, record;
    get diagnostics erased = row_count;
    return erased;
end $$;
