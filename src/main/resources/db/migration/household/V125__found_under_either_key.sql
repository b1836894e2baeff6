-- What an identity number is found by stands beside itself under the next key while keys change.

alter table household.person add column identity_fingerprint_even bytea;
create unique index identity_number_under_the_other_key_belongs_to_one_person
    on household.person (county_code, identity_fingerprint_even) where not voided and moved_on is null;
select access.find_by_fingerprint('household.person');

alter table household.identity_lookup
    drop constraint identity_lookup_pkey,
    add primary key (county_code, person_id, fingerprint);

create or replace function household.person_entered() returns trigger language plpgsql
    security definer set search_path = household, pg_temp as $$
begin
    insert into household.identity_lookup (fingerprint, county_code, person_id, division_code)
    select fingerprint, county_code, id, division_code
      from new_rows, unnest(array[identity_fingerprint, identity_fingerprint_even]) as fingerprint
     where fingerprint is not null and not voided and moved_on is null;
    return null;
end $$;

create or replace function household.person_changed() returns trigger language plpgsql
    security definer set search_path = household, pg_temp as $$
begin
    delete from household.identity_lookup l using old_rows o, new_rows n
     where n.county_code = o.county_code and n.id = o.id
       and (n.identity_fingerprint, n.identity_fingerprint_even, n.voided, n.moved_on)
           is distinct from (o.identity_fingerprint, o.identity_fingerprint_even, o.voided, o.moved_on)
       and l.county_code = o.county_code and l.person_id = o.id;
    insert into household.identity_lookup (fingerprint, county_code, person_id, division_code)
    select fingerprint, n.county_code, n.id, n.division_code
      from new_rows n
      join old_rows o on o.county_code = n.county_code and o.id = n.id,
           unnest(array[n.identity_fingerprint, n.identity_fingerprint_even]) as fingerprint
     where (n.identity_fingerprint, n.identity_fingerprint_even, n.voided, n.moved_on)
           is distinct from (o.identity_fingerprint, o.identity_fingerprint_even, o.voided, o.moved_on)
       and fingerprint is not null and not n.voided and n.moved_on is null;
    return null;
end $$;

create or replace function household.erase_merged_persons() returns trigger language plpgsql
    security definer set search_path = household, pg_temp as $$
begin
    if not exists (select from new_rows n join old_rows o on o.county_code = n.county_code and o.id = n.id
                    where o.data_key is not null and n.data_key is null) then
        return null;
    end if;
    update household.person merged
       set identity_sealed = null, identity_fingerprint = null, identity_fingerprint_even = null, phone_sealed = null,
           data_key = null, key_version = null, version = merged.version + 1
      from new_rows n
      join old_rows o on o.county_code = n.county_code and o.id = n.id
     where o.data_key is not null and n.data_key is null and merged.data_key is not null
       and merged.county_code = n.county_code and merged.merged_into = n.id;
    return null;
end $$;

-- Whether a number is known does not depend on the key of the day.
create or replace view household.checked_member with (security_invoker = true) as
select h.county_code, h.division_code, h.id as household_id, 'person'::text as record_type, p.id as record_id, h.number as label,
       m.relation, p.name, p.name ~ '[0-9\s]' as name_has_digits_or_spaces, p.sex, p.birth_date, p.identity_kind,
       p.identity_sealed is not null as identity_known, p.division_code as person_division,
       py.year, py.year - extract(year from p.birth_date)::integer as age_in_year,
       py.education, py.school, py.health, py.labour, py.work_months,
       head.sex as head_sex, head.birth_date as head_birth_date, state.status
  from household.household h
  join household.membership m
    on m.division_code = h.division_code and m.household_id = h.id and m.county_code = h.county_code
   and not m.voided and m.valid_to is null
  join household.person p on p.county_code = m.county_code and p.id = m.person_id and not p.voided
  left join lateral (
       select s.status
         from household.household_state s
        where s.division_code = h.division_code and s.household_id = h.id and s.county_code = h.county_code
          and not s.voided and s.valid_to is null
        limit 1) state on true
  left join lateral (
       select py.year, py.education, py.school, py.health, py.labour, py.work_months
         from household.person_year py
        where py.county_code = m.county_code and py.person_id = m.person_id
        order by py.year desc
        limit 1) py on true
  left join lateral (
       select hp.sex, hp.birth_date
         from household.membership hm
         join household.person hp on hp.county_code = hm.county_code and hp.id = hm.person_id
        where hm.division_code = h.division_code and hm.household_id = h.id and hm.county_code = h.county_code
          and hm.relation = '01' and not hm.voided and hm.valid_to is null
        limit 1) head on true
 where not h.voided and h.moved_on is null;
