-- Whoever is entered in a village that goes on in another county is entered there from then on, under the same id: everything that
-- refers to them keeps doing so. The entry here stays for the trail and is not read any more.
alter table cadre.cadre add column went_on date;
comment on column cadre.cadre.went_on is 'the day on which their village went on in another county, where they are entered now';

drop index cadre.a_cadre_is_entered_once_in_a_county;
create unique index a_cadre_is_entered_once_in_a_county on cadre.cadre (county_code, identity_fingerprint) where went_on is null;

create or replace function cadre.cadre_changed() returns trigger language plpgsql security definer set search_path = cadre, pg_temp as $$
begin
    delete from cadre.known k using new_rows n
     where k.county_code = n.county_code and k.cadre_id = n.id and n.went_on is not null;
    insert into cadre.known (county_code, cadre_id, division_code, name, unit, title, identity_fingerprint)
    select county_code, id, division_code, name, unit, title, identity_fingerprint from new_rows where went_on is null
        on conflict (county_code, cadre_id) do update
       set division_code = excluded.division_code, name = excluded.name, unit = excluded.unit, title = excluded.title,
           identity_fingerprint = excluded.identity_fingerprint;
    return null;
end $$;
