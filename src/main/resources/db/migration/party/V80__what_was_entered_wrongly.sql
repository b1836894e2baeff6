-- What was entered wrongly is taken back for a reason: it stands in the trail and counts nowhere.
do $$
declare kept text;
begin
    foreach kept in array array['term', 'officer', 'member', 'able_hand', 'brand', 'group_member'] loop
        execute format('alter table party.%I add column voided_because text
            constraint %I check (voided_because is null or voided_because <> '''' and voided)', kept, kept || '_is_taken_back_for_a_reason');
        execute format('comment on column party.%I.voided_because is %L', kept, 'why it was taken back by a person');
    end loop;
end $$;

-- Whoever was in the roster by mistake is not in it.
create or replace view party.checked_member with (security_invoker = true) as
select p.county_code, p.division_code, p.household_id, 'person'::text as record_type, p.person_id as record_id, p.label, p.politics,
       p.politics in ('01', '02') as says_member,
       roster.id is not null as in_roster,
       exists (select from party.member m
                where m.county_code = p.county_code and m.division_code = p.division_code and not m.voided
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
        where not m.voided and (m.valid_to is null or m.valid_to > current_date)
        limit 1) roster on true;
