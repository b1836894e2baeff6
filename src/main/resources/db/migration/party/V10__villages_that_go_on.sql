-- When a village goes on in another (合村并镇), its organisations, members, meetings and venues do: closed here, opened there.

do $$
declare kept text;
begin
    foreach kept in array array['organisation', 'term', 'officer', 'member', 'able_hand', 'venue', 'venue_area', 'meeting', 'meeting_point'] loop
        execute format('alter table party.%I add column voided boolean not null default false, add column moved_from uuid', kept);
        execute format('comment on column party.%I.moved_from is %L', kept, 'the record at the village that went on here');
    end loop;
    foreach kept in array array['organisation', 'term', 'officer', 'member', 'able_hand', 'venue', 'venue_area'] loop
        execute format('alter table party.%1$I add column end_reason text
            constraint %2$I check (end_reason = ''MOVED'')', kept, kept || '_ends_with_its_village_or_says_nothing');
    end loop;
end $$;

alter table party.organisation add column was uuid[] not null default '{}';
comment on column party.organisation.was is 'as which it stood in villages that went on here: what was held there was held by it';

-- An election counts where it was held, a term where it runs.
alter table party.term add column counted_from date;
alter table party.term add column valid_from date generated always as (coalesce(counted_from, elected_on)) stored;
comment on column party.term.counted_from is 'of a term that came along with its village: the day it came';

alter table party.able_hand add column counted_from date, add column valid_to date;
alter table party.able_hand add column valid_from date generated always as (coalesce(counted_from, trained_on)) stored;
comment on column party.able_hand.counted_from is 'of somebody who came along with the village: the day they came';

alter table party.member add column came_admitted boolean not null default false;
comment on column party.member.came_admitted is 'admitted by this organisation while its village was another';

alter table party.member drop constraint whoever_left_says_why;
alter table party.member add constraint whoever_left_says_why
    check (end_reason is not null or num_nulls(valid_to, left_because) in (0, 2));

-- What never was holds no name, no post and no day.
alter table party.organisation drop constraint name_is_used_once_in_a_place;
alter table party.organisation add constraint name_is_used_once_in_a_place
    exclude using gist (division_code with =, name with =, county_code with =, daterange(valid_from, valid_to) with &&) where (not voided);
alter table party.term drop constraint terms_of_an_organisation_follow_one_another;
alter table party.term add constraint terms_of_an_organisation_follow_one_another
    exclude using gist (organisation_id with =, county_code with =, daterange(elected_on, ended_on) with &&) where (not voided);
alter table party.officer drop constraint organisation_has_one_secretary_at_a_time;
alter table party.officer add constraint organisation_has_one_secretary_at_a_time
    exclude using gist (organisation_id with =, county_code with =, daterange(valid_from, valid_to) with &&)
    where (post = 'SECRETARY' and not voided);
alter table party.officer drop constraint officer_has_one_post_of_an_organisation_at_a_time;
alter table party.officer add constraint officer_has_one_post_of_an_organisation_at_a_time
    exclude using gist (organisation_id with =, cadre_id with =, county_code with =, daterange(valid_from, valid_to) with &&)
    where (not voided);
alter table party.member drop constraint member_is_in_one_organisation_at_a_time;
alter table party.member add constraint member_is_in_one_organisation_at_a_time
    exclude using gist (cadre_id with =, county_code with =, daterange(valid_from, valid_to) with &&) where (not voided);
alter table party.able_hand drop constraint somebody_is_an_able_hand_of_a_county_once;
create unique index somebody_is_an_able_hand_of_a_county_once on party.able_hand (county_code, cadre_id)
    where valid_to is null and not voided;
alter table party.venue drop constraint venue_has_its_name_once_in_a_place;
alter table party.venue add constraint venue_has_its_name_once_in_a_place
    exclude using gist (division_code with =, name with =, county_code with =, daterange(valid_from, valid_to) with &&) where (not voided);
alter table party.venue_area drop constraint venue_serves_a_place_once_at_a_time;
alter table party.venue_area add constraint venue_serves_a_place_once_at_a_time
    exclude using gist (venue_id with =, division_code with =, county_code with =, daterange(valid_from, valid_to) with &&) where (not voided);

create or replace view party.published_organisation with (security_invoker = true) as
select 'organisation'::text as record_type, o.id as record_id, o.county_code, o.division_code, o.valid_from, o.valid_to,
       o.name as label, o.entered_by, o.entered_at, o.kind, o.setting, o.setup_mode, o.chain_node, o.joins, o.parent_id, o.was
  from party.organisation o
 where not o.voided;

create or replace view party.published_term with (security_invoker = true) as
select 'organisation'::text as record_type, t.organisation_id as record_id, t.county_code, t.division_code, t.elected_on as occurred_on,
       t.valid_from, t.ended_on as valid_to, o.name as label, t.entered_by, t.entered_at, t.organisation_id,
       t.due_on, o.kind, o.setting, t.counted_from is null as elected_here
  from party.term t
  join party.organisation o on o.county_code = t.county_code and o.id = t.organisation_id
 where not t.voided;

create or replace view party.published_overdue_term with (security_invoker = true) as
select record_type, record_id, county_code, division_code, greatest(due_on, valid_from) as valid_from, valid_to, label, entered_by,
       entered_at, organisation_id, kind, setting
  from party.published_term
 where valid_to is null or due_on < valid_to;

create or replace view party.published_officer with (security_invoker = true) as
select 'organisation'::text as record_type, f.organisation_id as record_id, f.county_code, f.division_code, f.valid_from, f.valid_to,
       o.name as label, f.entered_by, f.entered_at, f.organisation_id, f.cadre_id, f.post, o.kind, o.setting
  from party.officer f
  join party.organisation o on o.county_code = f.county_code and o.id = f.organisation_id
 where not f.voided;

create or replace view party.published_member with (security_invoker = true) as
select 'cadre'::text as record_type, m.cadre_id as record_id, m.county_code, m.division_code, m.valid_from, m.valid_to,
       o.name as label, m.entered_by, m.entered_at, m.organisation_id, m.cadre_id, m.admitted_on, m.full_on, m.on_chain,
       o.chain_node is not null as in_a_chain_organisation, m.came_admitted, m.end_reason
  from party.member m
  join party.organisation o on o.county_code = m.county_code and o.id = m.organisation_id
 where not m.voided;

create or replace view party.published_admission with (security_invoker = true) as
select record_type, record_id, county_code, division_code, admitted_on as occurred_on, valid_from,
       case when end_reason = 'MOVED' then valid_to end as valid_to, label, entered_by, entered_at, organisation_id, cadre_id,
       on_chain, admitted_on = valid_from as admitted_here
  from party.published_member m
 where admitted_on = valid_from or came_admitted;
comment on view party.published_admission is
    'One row per member admitted by one of these organisations, from the day of admission on; a move to another changes nothing of it, and where the village goes on it does.';

create or replace view party.published_able_hand with (security_invoker = true) as
select 'cadre'::text as record_type, h.cadre_id as record_id, h.county_code, h.division_code, h.trained_on as occurred_on,
       h.valid_from, h.valid_to, o.name as label, h.entered_by, h.entered_at, h.organisation_id, h.cadre_id
  from party.able_hand h
  join party.organisation o on o.county_code = h.county_code and o.id = h.organisation_id
 where not h.voided;

create or replace view party.published_venue with (security_invoker = true) as
select 'venue'::text as record_type, v.id as record_id, v.county_code, v.division_code, v.valid_from, v.valid_to,
       v.name as label, v.entered_by, v.entered_at, v.kind
  from party.venue v
 where not v.voided;

create or replace view party.published_meeting with (security_invoker = true) as
select 'meeting'::text as record_type, m.id as record_id, m.county_code, m.division_code, m.held_on as occurred_on,
       o.name as label, m.entered_by, m.entered_at, m.organisation_id, m.kind, m.due, m.attended, m.on_leave,
       m.late_because is not null as late, m.venue_id
  from party.meeting m
  join party.organisation o on o.county_code = m.county_code and o.id = m.organisation_id
 where not m.voided;
