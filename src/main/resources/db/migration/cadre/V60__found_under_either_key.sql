-- What an identity number is found by stands beside itself under the next key while keys change.

alter table cadre.cadre
    add column identity_fingerprint_even bytea,
    drop constraint identity_number_of_a_cadre_is_findable,
    add constraint identity_number_of_a_cadre_is_findable
        check ((identity_sealed is null) = (num_nulls(identity_fingerprint, identity_fingerprint_even) = 2));
create unique index a_cadre_is_entered_once_in_a_county_under_the_other_key
    on cadre.cadre (county_code, identity_fingerprint_even) where went_on is null;
select access.find_by_fingerprint('cadre.cadre');

alter table cadre.known add column identity_fingerprint_even bytea;
create index known_cadre_by_fingerprint_under_the_other_key on cadre.known (identity_fingerprint_even);

create or replace function cadre.cadre_entered() returns trigger language plpgsql security definer set search_path = cadre, pg_temp as $$
begin
    insert into cadre.known
           (county_code, cadre_id, division_code, name, unit, title, identity_fingerprint, identity_fingerprint_even)
    select county_code, id, division_code, name, unit, title, identity_fingerprint, identity_fingerprint_even from new_rows;
    return null;
end $$;

create or replace function cadre.cadre_changed() returns trigger language plpgsql security definer set search_path = cadre, pg_temp as $$
begin
    delete from cadre.known k using new_rows n
     where k.county_code = n.county_code and k.cadre_id = n.id and n.went_on is not null;
    insert into cadre.known
           (county_code, cadre_id, division_code, name, unit, title, identity_fingerprint, identity_fingerprint_even)
    select county_code, id, division_code, name, unit, title, identity_fingerprint, identity_fingerprint_even
      from new_rows
     where went_on is null
        on conflict (county_code, cadre_id) do update
       set division_code = excluded.division_code, name = excluded.name, unit = excluded.unit, title = excluded.title,
           identity_fingerprint = excluded.identity_fingerprint,
           identity_fingerprint_even = excluded.identity_fingerprint_even;
    return null;
end $$;

create or replace function cadre.holders(fingerprints text[])
    returns table (fingerprint text, id uuid)
    language sql stable security definer set search_path = cadre, pg_temp as $$
    select asked, k.cadre_id
      from unnest(fingerprints) as asked join cadre.known k on k.identity_fingerprint = decode(asked, 'hex')
    union all
    select asked, k.cadre_id
      from unnest(fingerprints) as asked join cadre.known k on k.identity_fingerprint_even = decode(asked, 'hex')
$$;
