-- When a village goes on in another, its branches bring along how they stand: a round that was done counted where it was done.
alter table branchstandard.assessment
    add column voided boolean not null default false,
    add column moved_from uuid,
    add column counted boolean not null default true;
comment on column branchstandard.assessment.counted is 'not of a round that came along done: it was counted in the village that went on here';
alter table branchstandard.closed_stage add column voided boolean not null default false, add column moved_from uuid;
alter table branchstandard.answer add column voided boolean not null default false, add column moved_from uuid;
alter table branchstandard.mending
    add column voided boolean not null default false,
    add column moved_from uuid,
    add column moved_on date,
    add column end_reason text constraint mending_ends_with_its_village_or_says_nothing check (end_reason = 'MOVED'),
    add column counted_from date;
comment on column branchstandard.mending.moved_on is 'the day its village went on in another, where it is mended on';
comment on column branchstandard.mending.counted_from is 'of a mending that came along with its village: the day it came';

drop index branchstandard.branch_has_one_assessment_under_way;
create unique index branch_has_one_assessment_under_way on branchstandard.assessment (county_code, organisation_id)
    where done_on is null and not voided;

create or replace view branchstandard.published_assessment with (security_invoker = true) as
select 'organisation'::text as record_type, a.organisation_id as record_id, a.county_code, a.division_code,
       a.done_on as occurred_on, a.begun_on as valid_from, a.done_on as valid_to, o.label, a.entered_by, a.entered_at, a.stage,
       (select sum(s.points) from branchstandard.standard s where s.edition_id = a.edition_id) as points_possible,
       (select sum(s.points) from branchstandard.answer x join branchstandard.standard s on s.id = x.standard_id
         where x.county_code = a.county_code and x.assessment_id = a.id and x.stage = 'COUNTY' and x.met) as points
  from branchstandard.assessment a
  join party.published_organisation o on o.county_code = a.county_code and o.record_id = a.organisation_id
 where a.counted and not a.voided;

create or replace view branchstandard.published_mending with (security_invoker = true) as
select 'organisation'::text as record_type, m.id as record_id, m.county_code, m.division_code,
       coalesce(m.counted_from, m.since) as valid_from, least(nullif(m.rechecked_on, m.since), m.moved_on) as valid_to,
       s.code || ' ' || s.label as label, m.entered_by, m.entered_at, a.organisation_id, m.due_on,
       m.rechecked_on = m.since as found_met_at_once
  from branchstandard.mending m
  join branchstandard.assessment a on a.county_code = m.county_code and a.id = m.assessment_id
  join branchstandard.standard s on s.id = m.standard_id
 where not m.voided and (m.counted_from is null or m.rechecked_on is null or m.rechecked_on > m.counted_from);

create or replace view branchstandard.published_overdue_mending with (security_invoker = true) as
select record_type, record_id, county_code, division_code, greatest(due_on + 1, valid_from) as valid_from, valid_to, label,
       entered_by, entered_at, organisation_id
  from branchstandard.published_mending
 where not coalesce(found_met_at_once, false) and (valid_to is null or valid_to > due_on + 1);
