-- Somebody whose village goes on in a county where their identity number is entered already is the person entered there: what refers to
-- them refers to that person from then on, and their old id still leads to the name.
alter table cadre.cadre add column joined_to uuid,
    add constraint who_is_joined_has_gone_on check (joined_to is null or went_on is not null),
    add constraint nobody_is_joined_to_themselves check (joined_to <> id);
comment on column cadre.cadre.joined_to is 'who they turned out to be: the person entered in the county where their village goes on';
alter table cadre.known add column joined_to uuid;
create index known_cadre_by_whom_they_joined on cadre.known (joined_to);

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
           identity_fingerprint_even = excluded.identity_fingerprint_even, joined_to = excluded.joined_to;
    update cadre.known k set joined_to = n.joined_to from new_rows n where k.joined_to = n.id and n.joined_to is not null;
    return null;
end $$;

create or replace function cadre.named(ids uuid[])
    returns table (id uuid, division_code char(12), name text, unit text, title text)
    language sql stable security definer set search_path = cadre, pg_temp as $$
    select k.cadre_id, coalesce(they.division_code, k.division_code), coalesce(they.name, k.name), coalesce(they.unit, k.unit),
           coalesce(they.title, k.title)
      from unnest(ids) as asked
      join cadre.known k on k.cadre_id = asked
      left join cadre.known they on they.cadre_id = k.joined_to
$$;

create function cadre.same_person(who uuid, here char(6), there char(6)) returns uuid
    language sql stable security definer set search_path = cadre, pg_temp as $$
    select other.cadre_id
      from cadre.known k
      join cadre.known other
        on other.county_code = there and other.cadre_id <> k.cadre_id and other.joined_to is null
       and (other.identity_fingerprint = k.identity_fingerprint or other.identity_fingerprint_even = k.identity_fingerprint_even)
     where k.county_code = here and k.cadre_id = who and k.joined_to is null
$$;
comment on function cadre.same_person is 'Who in one county has the identity number of somebody entered in another.';

create function cadre.now_called(who uuid) returns uuid
    language sql stable security definer set search_path = cadre, pg_temp as $$
    select coalesce((select k.joined_to from cadre.known k where k.cadre_id = who and k.joined_to is not null limit 1), who)
$$;
comment on function cadre.now_called is 'The id of the person somebody turned out to be, or their own.';

-- Everything that refers to people who work does so by columns of these names, whatever module it belongs to. Row-level security holds
-- here too: only rows of the actor's area are changed.
create function cadre.join_references(county char(6), was uuid, now uuid) returns integer
    language plpgsql security definer set search_path = cadre, pg_temp as $$
declare
    told record;
    place tid;
    joined integer := 0;
begin
    for told in
        select c.oid::regclass as name, a.attname as refers,
               case when exists (select from pg_attribute v where v.attrelid = c.oid and v.attname = 'version' and not v.attisdropped)
                    then ', version = version + 1' else '' end as next_version
          from pg_class c
          join pg_namespace n on n.oid = c.relnamespace
          join pg_attribute a on a.attrelid = c.oid and a.attname in ('cadre_id', 'owner_id', 'lecturer_id', 'keeper_id') and not a.attisdropped
          join pg_attribute k on k.attrelid = c.oid and k.attname = 'county_code' and not k.attisdropped
         where c.relkind = 'r' and c.relrowsecurity and n.nspname <> 'cadre' and pg_get_userbyid(c.relowner) = current_user
    loop
        for place in execute format('select ctid from %s where county_code = $1 and %I = $2 for update', told.name, told.refers) using county, was loop
            begin
                execute format('update %s set %I = $1%s where ctid = $2', told.name, told.refers, told.next_version) using now, place;
                joined := joined + 1;
            exception when unique_violation or exclusion_violation then
                -- the person has just this already: the row stays with the old id, which leads to them
                null;
            end;
        end loop;
    end loop;
    return joined;
end $$;
comment on function cadre.join_references is 'Lets what refers to somebody in a county refer to whom they turned out to be.';

revoke execute on function cadre.same_person(uuid, char, char), cadre.now_called(uuid), cadre.join_references(char, uuid, uuid) from public;
grant execute on function cadre.same_person(uuid, char, char), cadre.now_called(uuid), cadre.join_references(char, uuid, uuid) to lingtouyan_web;
