-- A module's figures may rest on the records of a module before it. Whoever changes those marks the views of its own module;
-- the views named here follow, so that a write there is in the figures here too, with no word from one module to the other.
create table indicator.following (
    followed  text not null,
    view_name text not null,
    primary key (followed, view_name)
);
comment on table indicator.following is 'view_name is counted again wherever followed is';

create or replace function indicator.with_followers(views text[]) returns setof text language sql stable
    set search_path = indicator, pg_temp as $$
    select unnest(views) union select view_name from indicator.following where followed = any(views)
$$;

create or replace function indicator.mark_insert() returns trigger language plpgsql security definer set search_path = indicator, pg_temp as $$
begin
    insert into indicator.mark (view_name, county_code, division_code)
    select view_name, county_code, division_code
      from (select distinct county_code, division_code from new_rows) changed
     cross join indicator.with_followers(tg_argv) as view_name;
    perform pg_notify('indicator_mark', '');
    return null;
end $$;

create or replace function indicator.mark_update() returns trigger language plpgsql security definer set search_path = indicator, pg_temp as $$
begin
    insert into indicator.mark (view_name, county_code, division_code)
    select view_name, county_code, division_code
      from (select county_code, division_code from new_rows union select county_code, division_code from old_rows) changed
     cross join indicator.with_followers(tg_argv) as view_name;
    perform pg_notify('indicator_mark', '');
    return null;
end $$;

create or replace function indicator.mark_delete() returns trigger language plpgsql security definer set search_path = indicator, pg_temp as $$
begin
    insert into indicator.mark (view_name, county_code, division_code)
    select view_name, county_code, division_code
      from (select distinct county_code, division_code from old_rows) changed
     cross join indicator.with_followers(tg_argv) as view_name;
    perform pg_notify('indicator_mark', '');
    return null;
end $$;

-- A change of what followed shows makes the figures over view_name due again in the same villages.
create function indicator.follow(followed text, view_name text) returns void language sql as $$
    insert into indicator.following (followed, view_name) values (followed, view_name) on conflict do nothing
$$;
