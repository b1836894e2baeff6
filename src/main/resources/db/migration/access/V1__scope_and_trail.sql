-- Who may touch which rows, and the trail of every change: what each business table of every module gets by access.protect().

create extension if not exists btree_gist with schema public;

grant usage on schema access to lingtouyan_web, lingtouyan_worker;

-- The trail: one entry per changed row, written in the transaction of the change.
create table access.trail (
    county_code   char(6)     not null,
    id            bigint      generated always as identity,
    division_code char(12)    not null,
    at            timestamptz not null default clock_timestamp(),
    account_id    uuid,
    request_id    text,
    table_name    text        not null,
    record_id     uuid        not null,
    operation     char(1)     not null check (operation in ('I', 'U', 'D')),
    old           jsonb,
    new           jsonb,
    primary key (county_code, id),
    constraint trail_entry_lies_in_its_county check (county_code = left(division_code, 6))
);
create index trail_of_a_record on access.trail (county_code, record_id);

alter table access.trail enable row level security;
alter table access.trail force row level security;
create policy within_area on access.trail
    using (division_code >= current_setting('lingtouyan.area_from', true)::char(12)
       and division_code <  current_setting('lingtouyan.area_to', true)::char(12))
    with check (division_code >= current_setting('lingtouyan.area_from', true)::char(12)
       and division_code <  current_setting('lingtouyan.area_to', true)::char(12));
grant select on access.trail to lingtouyan_web;

create function access.account() returns uuid language sql stable
    return nullif(current_setting('lingtouyan.account', true), '')::uuid;

-- entered_by and entered_at say who made the row what it is; nobody sets them by hand.
create function access.stamp() returns trigger language plpgsql as $$
begin
    new.entered_by := access.account();
    new.entered_at := now();
    return new;
end $$;

create function access.trail_insert() returns trigger language plpgsql security definer set search_path = access, pg_temp as $$
begin
    insert into access.trail (county_code, division_code, account_id, request_id, table_name, record_id, operation, new)
    select county_code, division_code, access.account(), nullif(current_setting('lingtouyan.request', true), ''),
           tg_table_schema || '.' || tg_table_name, id, 'I', to_jsonb(new_rows) - 'data_key'
      from new_rows;
    return null;
end $$;

create function access.trail_update() returns trigger language plpgsql security definer set search_path = access, pg_temp as $$
begin
    insert into access.trail (county_code, division_code, account_id, request_id, table_name, record_id, operation, old, new)
    select n.county_code, n.division_code, access.account(), nullif(current_setting('lingtouyan.request', true), ''),
           tg_table_schema || '.' || tg_table_name, n.id, 'U', to_jsonb(o) - 'data_key', to_jsonb(n) - 'data_key'
      from new_rows n
      join old_rows o on o.county_code = n.county_code and o.id = n.id;
    return null;
end $$;

create function access.trail_delete() returns trigger language plpgsql security definer set search_path = access, pg_temp as $$
begin
    insert into access.trail (county_code, division_code, account_id, request_id, table_name, record_id, operation, old)
    select county_code, division_code, access.account(), nullif(current_setting('lingtouyan.request', true), ''),
           tg_table_schema || '.' || tg_table_name, id, 'D', to_jsonb(old_rows) - 'data_key'
      from old_rows;
    return null;
end $$;

-- Row-level security within the actor's area, the stamp and the trail, for one business table.
create function access.protect(business_table regclass) returns void language plpgsql as $$
begin
    execute format('alter table %s enable row level security', business_table);
    execute format('alter table %s force row level security', business_table);
    execute format($policy$
        create policy within_area on %s
            using (division_code >= current_setting('lingtouyan.area_from', true)::char(12)
               and division_code <  current_setting('lingtouyan.area_to', true)::char(12))
            with check (division_code >= current_setting('lingtouyan.area_from', true)::char(12)
               and division_code <  current_setting('lingtouyan.area_to', true)::char(12))
        $policy$, business_table);
    execute format('create trigger stamp before insert or update on %s
        for each row execute function access.stamp()', business_table);
    execute format('create trigger trail_insert after insert on %s referencing new table as new_rows
        for each statement execute function access.trail_insert()', business_table);
    execute format('create trigger trail_update after update on %s referencing old table as old_rows new table as new_rows
        for each statement execute function access.trail_update()', business_table);
    execute format('create trigger trail_delete after delete on %s referencing old table as old_rows
        for each statement execute function access.trail_delete()', business_table);
end $$;
