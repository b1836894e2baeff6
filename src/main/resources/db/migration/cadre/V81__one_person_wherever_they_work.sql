-- Who turned out to be one person is so in every county. The two counties of the village say so at once; any other that has a row of
-- theirs, a posting or a pair, follows after that, each in a transaction of its own.

alter table cadre.known add column followed boolean not null default false;
comment on column cadre.known.followed is 'of somebody who turned out to be another: what refers to them was gone through in every county';
create index known_cadre_to_follow on cadre.known (cadre_id) where joined_to is not null and not followed;

create or replace function cadre.cadre_changed() returns trigger language plpgsql security definer set search_path = cadre, pg_temp as $$
begin
    delete from cadre.known k using new_rows n
     where k.county_code = n.county_code and k.cadre_id = n.id and n.went_on is not null and n.joined_to is null;
    -- found by their number is only who they are now
    insert into cadre.known
           (county_code, cadre_id, division_code, name, unit, title, identity_fingerprint, identity_fingerprint_even, joined_to)
    select county_code, id, division_code, name, unit, title,
           case when joined_to is null then identity_fingerprint end, case when joined_to is null then identity_fingerprint_even end, joined_to
      from new_rows
     where went_on is null or joined_to is not null
        on conflict (county_code, cadre_id) do update
       set division_code = excluded.division_code, name = excluded.name, unit = excluded.unit, title = excluded.title,
           identity_fingerprint = excluded.identity_fingerprint,
           identity_fingerprint_even = excluded.identity_fingerprint_even, joined_to = excluded.joined_to,
           followed = known.followed and known.joined_to is not distinct from excluded.joined_to;
    update cadre.known k set joined_to = n.joined_to, followed = false
      from new_rows n where k.joined_to = n.id and n.joined_to is not null;
    return null;
end $$;

-- Everything that refers to people who work does so by columns of these names, whatever module it belongs to.
create function cadre.references_to_people() returns table (told regclass, refers name, versioned boolean)
    language sql stable security definer set search_path = cadre, pg_temp as $$
    select c.oid::regclass, a.attname,
           exists (select from pg_attribute v where v.attrelid = c.oid and v.attname = 'version' and not v.attisdropped)
      from pg_class c
      join pg_namespace n on n.oid = c.relnamespace
      join pg_attribute a on a.attrelid = c.oid and a.attname in ('cadre_id', 'owner_id', 'lecturer_id', 'keeper_id') and not a.attisdropped
      join pg_attribute k on k.attrelid = c.oid and k.attname = 'county_code' and not k.attisdropped
     where c.relkind = 'r' and c.relrowsecurity and n.nspname <> 'cadre' and pg_get_userbyid(c.relowner) = current_user
$$;

create or replace function cadre.join_references(county char(6), was uuid, now uuid) returns integer
    language plpgsql security definer set search_path = cadre, pg_temp as $$
declare
    one record;
    place tid;
    joined integer := 0;
begin
    for one in select told, refers, case when versioned then ', version = version + 1' else '' end as next_version from cadre.references_to_people() loop
        for place in execute format('select ctid from %s where county_code = $1 and %I = $2 for update', one.told, one.refers) using county, was loop
            begin
                execute format('update %s set %I = $1%s where ctid = $2', one.told, one.refers, one.next_version) using now, place;
                joined := joined + 1;
            exception when unique_violation or exclusion_violation then
                -- the person has just this already: the row stays with the old id, which leads to them
                null;
            end;
        end loop;
    end loop;
    return joined;
end $$;

-- Only which counties there are to be gone through is asked across them; what is changed there is changed in each county's own area.
create function cadre.counties_that_refer(who uuid) returns setof char(6)
    language plpgsql stable security definer set search_path = cadre, pg_temp as $$
declare
    area_from text := current_setting('lingtouyan.area_from', true);
    area_to   text := current_setting('lingtouyan.area_to', true);
    one record;
begin
    perform set_config('lingtouyan.area_from', '000000000000', true), set_config('lingtouyan.area_to', '999999999999', true);
    for one in select told, refers from cadre.references_to_people() loop
        return query execute format('select distinct county_code from %s where %I = $1', one.told, one.refers) using who;
    end loop;
    perform set_config('lingtouyan.area_from', area_from, true), set_config('lingtouyan.area_to', area_to, true);
end $$;

-- By whom: whoever decided what made them one.
create function cadre.joined_to_follow() returns table (was uuid, now uuid, by_whom uuid)
    language plpgsql stable security definer set search_path = cadre, pg_temp as $$
declare
    area_from text := current_setting('lingtouyan.area_from', true);
    area_to   text := current_setting('lingtouyan.area_to', true);
begin
    perform set_config('lingtouyan.area_from', '000000000000', true), set_config('lingtouyan.area_to', '999999999999', true);
    return query select k.cadre_id, k.joined_to, c.entered_by
                   from cadre.known k join cadre.cadre c on c.county_code = k.county_code and c.id = k.cadre_id
                  where k.joined_to is not null and not k.followed
                  order by k.cadre_id limit 1;
    perform set_config('lingtouyan.area_from', area_from, true), set_config('lingtouyan.area_to', area_to, true);
end $$;

create function cadre.followed(who uuid, whom uuid) returns void
    language sql security definer set search_path = cadre, pg_temp as $$
    update cadre.known set followed = true where cadre_id = who and joined_to = whom
$$;

do $$
declare asked text;
begin
    revoke execute on function cadre.references_to_people() from public;
    foreach asked in array array['counties_that_refer(uuid)', 'joined_to_follow()', 'followed(uuid, uuid)'] loop
        execute format('revoke execute on function cadre.%s from public', asked);
        execute format('grant execute on function cadre.%s to lingtouyan_web', asked);
    end loop;
end $$;
