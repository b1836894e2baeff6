-- A village's own Party organisation has no posts of its own: whoever leads it is told once, in the village's team. Both are published together.

create view party.village_top with (security_invoker = true) as
select o.county_code, o.id, o.division_code, o.name, o.kind, o.setting, o.valid_from, o.valid_to, o.moved_from
  from party.organisation o
 where not o.voided and o.setting = 'VILLAGE' and o.kind in ('COMMITTEE', 'GENERAL_BRANCH', 'BRANCH') and right(o.division_code, 3) <> '000'
   and not exists (select from party.organisation above
                    where above.county_code = o.county_code and above.id = o.parent_id and above.division_code = o.division_code
                      and above.setting = 'VILLAGE' and above.kind in ('COMMITTEE', 'GENERAL_BRANCH', 'BRANCH'));
comment on view party.village_top is 'Organisations of a village that stand below no other of it.';

create view party.village_organisation with (security_invoker = true) as
select o.*
  from party.village_top o
 where not exists (select from party.village_top first
                    where first.county_code = o.county_code and first.division_code = o.division_code and first.id <> o.id
                      and daterange(first.valid_from, first.valid_to) && daterange(o.valid_from, o.valid_to)
                      and (first.moved_from is not null, first.valid_from, first.id) < (o.moved_from is not null, o.valid_from, o.id));
comment on view party.village_organisation is
    'The organisation that the Party posts of a village''s team lead: one a village at a time, its own before one that came along with another village.';
grant select on party.village_top, party.village_organisation to lingtouyan_web, lingtouyan_worker;

create function party.post_of_the_team(post text) returns text language sql immutable parallel safe
    return case post
        when 'PARTY_SECRETARY' then 'SECRETARY'
        when 'DEPUTY_SECRETARY' then 'DEPUTY'
        when 'ORGANISATION_MEMBER' then 'ORGANISATION'
        when 'PUBLICITY_MEMBER' then 'PUBLICITY'
        when 'DISCIPLINE_MEMBER' then 'DISCIPLINE'
        when 'PARTY_COMMITTEE_MEMBER' then 'MEMBER' end;

select set_config('lingtouyan.area_from', '000000000000', true), set_config('lingtouyan.area_to', '999999999999', true);
with of_a_village as materialized (
    select f.*
      from party.officer f
      join party.village_organisation o on o.county_code = f.county_code and o.id = f.organisation_id
     where not f.voided and f.post <> 'GROUP_LEADER' and f.end_reason is null
), taken_over as materialized (
    select county_code, id,
           leadership.take_over_post(county_code, division_code, cadre_id,
               case post when 'SECRETARY' then 'PARTY_SECRETARY' when 'DEPUTY' then 'DEPUTY_SECRETARY'
                         when 'MEMBER' then 'PARTY_COMMITTEE_MEMBER' else post || '_MEMBER' end,
               valid_from, valid_to) as done
      from of_a_village
)
update party.officer f set voided = true, version = f.version + 1
  from taken_over t
 where t.county_code = f.county_code and t.id = f.id and t.done;

create or replace view party.published_officer with (security_invoker = true) as
select 'organisation'::text as record_type, f.organisation_id as record_id, f.county_code, f.division_code, f.valid_from, f.valid_to,
       o.name as label, f.entered_by, f.entered_at, f.organisation_id, f.cadre_id, f.post, o.kind, o.setting,
       f.id as post_id, f.version, false as of_the_team
  from party.officer f
  join party.organisation o on o.county_code = f.county_code and o.id = f.organisation_id
 where not f.voided
 union all
select 'organisation', o.id, t.county_code, t.division_code, greatest(t.valid_from, o.valid_from), least(t.valid_to, o.valid_to),
       o.name, t.entered_by, t.entered_at, o.id, t.cadre_id, party.post_of_the_team(t.post), o.kind, o.setting,
       t.record_id, 0, true
  from party.village_organisation o
  join leadership.published_tenure t
    on t.county_code = o.county_code and t.division_code = o.division_code
   and daterange(t.valid_from, t.valid_to) && daterange(o.valid_from, o.valid_to)
 where party.post_of_the_team(t.post) is not null;
comment on view party.published_officer is
    'One row per post in an organisation from when to when; those of a village''s own organisation are the posts of its team.';
select indicator.follow('leadership.published_tenure', 'party.published_officer');
