-- Figures: cells hold what changed in a month, marks say which villages must be counted again.

grant usage on schema indicator to lingtouyan_web, lingtouyan_worker;

create table indicator.definition (
    id          integer generated always as identity primary key,
    key         text not null unique,
    view_name   text not null,
    source      text not null,
    constraint definition_key_names_its_module check (key like '%.%')
);

-- amount: what the division's records, and those of all divisions below it, changed in the month.
-- own: the part of it that comes from records of the division itself; in a village both are the same.
create table indicator.cell (
    county_code   char(6)  not null,
    indicator_id  integer  not null references indicator.definition on delete cascade,
    division_code char(12) not null,
    month         integer  not null,
    own           numeric  not null,
    amount        numeric  not null,
    primary key (county_code, indicator_id, division_code, month) include (amount),
    constraint cell_lies_in_its_county check (county_code = left(division_code, 6))
);

-- Appended with the write that made it, deleted by the worker that counts it; never updated, or a write could be lost.
create table indicator.mark (
    county_code   char(6)     not null,
    id            bigint      generated always as identity,
    view_name     text        not null,
    division_code char(12)    not null,
    whole_county  boolean     not null default false,
    made_at       timestamptz not null default clock_timestamp(),
    primary key (county_code, id),
    constraint mark_lies_in_its_county check (county_code = left(division_code, 6))
);

-- What a county's cells changed by and its city and the province have not yet been told.
create table indicator.rise (
    county_code   char(6)  not null,
    id            bigint   generated always as identity,
    division_code char(12) not null,
    indicator_id  integer  not null,
    month         integer  not null,
    amount        numeric  not null,
    primary key (county_code, id),
    constraint rise_lies_in_its_county check (county_code = left(division_code, 6))
);

-- The background check's findings: cells that differ from their records. Empty is healthy.
create table indicator.proof (
    id        bigint      generated always as identity primary key,
    at        timestamptz not null default clock_timestamp(),
    checked   integer     not null,
    differing integer     not null,
    example   text
);

do $$
declare queue text;
begin
    foreach queue in array array['cell', 'mark', 'rise'] loop
        execute format('alter table indicator.%I enable row level security', queue);
        execute format('alter table indicator.%I force row level security', queue);
        execute format('create policy counting on indicator.%I to lingtouyan_owner, lingtouyan_worker using (true)', queue);
        execute format($policy$
            create policy within_area on indicator.%I for select to lingtouyan_web
                using (division_code >= current_setting('lingtouyan.area_from', true)::char(12)
                   and division_code <  current_setting('lingtouyan.area_to', true)::char(12))
            $policy$, queue);
        execute format('grant select on indicator.%I to lingtouyan_web', queue);
        execute format('grant select, insert, update, delete on indicator.%I to lingtouyan_worker', queue);
    end loop;
end $$;
alter table indicator.mark set (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 2000);
alter table indicator.rise set (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 2000);
grant select on indicator.definition, indicator.proof to lingtouyan_web;
grant select, insert, update, delete on indicator.definition to lingtouyan_worker;
grant select, insert on indicator.proof to lingtouyan_worker;

create function indicator.month_of(day date) returns integer language sql immutable parallel safe
    return (extract(year from day) * 100 + extract(month from day))::integer;

create function indicator.mark_insert() returns trigger language plpgsql security definer set search_path = indicator, pg_temp as $$
begin
    insert into indicator.mark (view_name, county_code, division_code)
    select view_name, county_code, division_code
      from (select distinct county_code, division_code from new_rows) changed cross join unnest(tg_argv) as view_name;
    perform pg_notify('indicator_mark', '');
    return null;
end $$;

create function indicator.mark_update() returns trigger language plpgsql security definer set search_path = indicator, pg_temp as $$
begin
    insert into indicator.mark (view_name, county_code, division_code)
    select view_name, county_code, division_code
      from (select county_code, division_code from new_rows union select county_code, division_code from old_rows) changed
     cross join unnest(tg_argv) as view_name;
    perform pg_notify('indicator_mark', '');
    return null;
end $$;

create function indicator.mark_delete() returns trigger language plpgsql security definer set search_path = indicator, pg_temp as $$
begin
    insert into indicator.mark (view_name, county_code, division_code)
    select view_name, county_code, division_code
      from (select distinct county_code, division_code from old_rows) changed cross join unnest(tg_argv) as view_name;
    perform pg_notify('indicator_mark', '');
    return null;
end $$;

-- A change of this table makes the figures over these published views due again, in the villages of the changed rows.
create function indicator.watch(business_table regclass, variadic views text[]) returns void language plpgsql as $$
declare arguments text := (select string_agg(quote_literal(v), ', ') from unnest(views) v);
begin
    execute format('create trigger mark_insert after insert on %s referencing new table as new_rows
        for each statement execute function indicator.mark_insert(%s)', business_table, arguments);
    execute format('create trigger mark_update after update on %s referencing old table as old_rows new table as new_rows
        for each statement execute function indicator.mark_update(%s)', business_table, arguments);
    execute format('create trigger mark_delete after delete on %s referencing old table as old_rows
        for each statement execute function indicator.mark_delete(%s)', business_table, arguments);
end $$;
