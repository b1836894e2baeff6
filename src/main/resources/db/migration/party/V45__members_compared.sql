-- Whether whoever is told to be a Party member in the register of households is in the roster of members, and the reverse.
create view party.checked_member with (security_invoker = true) as
select p.county_code, p.division_code, p.household_id, 'person'::text as record_type, p.person_id as record_id, p.label, p.politics,
       p.politics in ('01', '02') as says_member,
       roster.id is not null as in_roster,
       exists (select from party.member m
                where m.county_code = p.county_code and m.division_code = p.division_code
                  and (m.valid_to is null or m.valid_to > current_date)) as village_has_roster
  from household.published_politics p
  left join lateral (
       select m.id
         from (select i.cadre_id from cadre.published_identity i
                where i.county_code = p.county_code and i.identity_fingerprint = p.identity_fingerprint
                union all
               select i.cadre_id from cadre.published_identity i
                where i.county_code = p.county_code and i.identity_fingerprint_even = p.identity_fingerprint_even) known
         join party.member m on m.county_code = p.county_code and m.cadre_id = known.cadre_id
        where m.valid_to is null or m.valid_to > current_date
        limit 1) roster on true;
comment on view party.checked_member is
    'One row per member of a household whose political affiliation was told, beside the roster of Party members. For the worker alone.';
grant select on party.checked_member to lingtouyan_worker;
