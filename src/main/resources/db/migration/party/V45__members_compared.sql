-- Whether whoever is told to be a Party member in the register of households is in the roster of members, and the reverse.
create view party.checked_member with (security_invoker = true) as
select p.county_code, p.division_code, p.household_id, 'person'::text as record_type, p.person_id as record_id, p.label, p.politics,
       p.politics in ('01', '02') as says_member,
       exists (select from cadre.published_identity i
                 join party.member m on m.county_code = i.county_code and m.cadre_id = i.cadre_id
                where i.county_code = p.county_code
                  and (i.identity_fingerprint = p.identity_fingerprint or i.identity_fingerprint_even = p.identity_fingerprint_even)
                  and (m.valid_to is null or m.valid_to > current_date)) as in_roster,
       exists (select from party.member m
                where m.county_code = p.county_code and m.division_code = p.division_code
                  and (m.valid_to is null or m.valid_to > current_date)) as village_has_roster
  from household.published_politics p;
comment on view party.checked_member is
    'One row per member of a household whose political affiliation was told, beside the roster of Party members. For the worker alone.';
grant select on party.checked_member to lingtouyan_worker;
