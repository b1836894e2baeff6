-- When a village goes on in another, so do its case, its reserve and its place in the round of the year: closed here, opened there.

alter table leadership.reserve add column moved_from uuid;
comment on column leadership.reserve.moved_from is 'the place in the reserve of the village that went on here; how they were brought on before stays there and is shown with this';
alter table leadership.reserve drop constraint reserve_leave_reason_check;
alter table leadership.reserve add constraint reserve_leave_reason_check
    check (leave_reason in ('USED', 'AGED', 'WENT_AWAY', 'UNFIT', 'DISCIPLINE', 'OWN_WISH', 'VILLAGE_ENDED', 'OTHER'));

create or replace view leadership.published_reserve_leaving with (security_invoker = true) as
select 'reserve'::text as record_type, r.id as record_id, r.county_code, r.division_code, r.valid_to as occurred_on,
       '村级后备干部'::text as label, r.entered_by, r.entered_at, r.leave_reason
  from leadership.reserve r
 where not r.voided and r.valid_to is not null and r.leave_reason <> 'VILLAGE_ENDED';

alter table leadership.rectification add column moved_from uuid, add column came_along boolean not null default false;
comment on column leadership.rectification.moved_from is 'the case of the village that went on here; what happened in it stays there and is shown with this';
comment on column leadership.rectification.came_along is 'opened while the village was another: it was found there';
alter table leadership.rectification drop constraint rectification_state_check;
alter table leadership.rectification add constraint rectification_state_check
    check (state in ('SCREENED', 'NAMED', 'LISTED', 'PLANNED', 'UNDER_WAY', 'ACCEPTANCE_ASKED', 'FAILED', 'WATCHED', 'CLOSED', 'DROPPED', 'MOVED'));
alter table leadership.rectification drop constraint case_that_ended_is_closed_or_dropped;
alter table leadership.rectification add constraint case_that_ended_is_closed_or_dropped
    check ((ended_on is null) = (state not in ('CLOSED', 'DROPPED', 'MOVED')));
alter table leadership.rectification drop constraint case_is_watched_after_it_passed;
alter table leadership.rectification add constraint case_is_watched_after_it_passed
    check ((state = 'MOVED' or (passed_on is null) = (state not in ('WATCHED', 'CLOSED'))) and (passed_on is null) = (watch_until is null));

create or replace view leadership.published_case with (security_invoker = true) as
select 'rectification'::text as record_type, c.id as record_id, c.county_code, c.division_code, c.opened_on as valid_from, c.ended_on as valid_to,
       c.opened_on as occurred_on, leadership.category_label(c.category) as label, c.entered_by, c.entered_at, c.category, c.state,
       not c.came_along as found_here
  from leadership.rectification c
 where c.state <> 'MOVED' or c.ended_on > c.opened_on;

create or replace view leadership.published_listed_case with (security_invoker = true) as
select 'rectification'::text as record_type, c.id as record_id, c.county_code, c.division_code, greatest(c.listed_on, c.opened_on) as valid_from,
       case when c.state = 'MOVED' then least(c.passed_on, c.ended_on) else coalesce(c.passed_on, c.ended_on) end as valid_to,
       c.listed_on as occurred_on, leadership.category_label(c.category) as label, c.entered_by, c.entered_at, c.category
  from leadership.rectification c
 where c.listed_on is not null and (not c.came_along or c.passed_on is null or c.passed_on > c.opened_on)
   and (c.state <> 'MOVED' or c.ended_on > greatest(c.listed_on, c.opened_on));

create or replace view leadership.published_rectified_team with (security_invoker = true) as
select 'rectification'::text as record_type, c.id as record_id, c.county_code, c.division_code, c.passed_on as valid_from, null::date as valid_to,
       c.passed_on as occurred_on, leadership.category_label(c.category) as label, c.entered_by, c.entered_at, c.category,
       row_number() over (partition by c.county_code, c.division_code order by c.passed_on, c.id) = 1 as first_of_the_village
  from leadership.rectification c
 where c.passed_on is not null and (not c.came_along or c.passed_on >= c.opened_on) and (c.state <> 'MOVED' or c.passed_on < c.ended_on);

create or replace view leadership.published_watched_case with (security_invoker = true) as
select 'rectification'::text as record_type, c.id as record_id, c.county_code, c.division_code,
       case when c.came_along then greatest(c.passed_on, c.opened_on) else c.passed_on end as valid_from, c.ended_on as valid_to,
       c.passed_on as occurred_on, leadership.category_label(c.category) as label, c.entered_by, c.entered_at, c.category
  from leadership.rectification c
 where c.passed_on is not null and (c.state <> 'MOVED' or c.passed_on < c.ended_on);

create or replace view leadership.published_closed_case with (security_invoker = true) as
select 'rectification'::text as record_type, c.id as record_id, c.county_code, c.division_code, c.ended_on as occurred_on,
       leadership.category_label(c.category) as label, c.entered_by, c.entered_at, c.category, c.state
  from leadership.rectification c
 where c.ended_on is not null and c.state <> 'MOVED';

alter table leadership.screening add column moved_from uuid, add column counted_from date, add column ended_on date;
comment on column leadership.screening.counted_from is 'of a village that came along: the day it came';
comment on column leadership.screening.ended_on is 'the day on which the village went on in another, which stands in the round from then on';

create or replace view leadership.published_screening with (security_invoker = true) as
select 'screening'::text as record_type, s.id as record_id, s.county_code, s.division_code, coalesce(s.counted_from, s.opened_on) as valid_from,
       least(make_date(s.year + 1, 1, 1), s.ended_on) as valid_to, s.opened_on as occurred_on, leadership.category_label(s.category) as label,
       s.entered_by, s.entered_at, s.category
  from leadership.screening s
 where extract(year from s.opened_on) = s.year and (s.ended_on is null or s.ended_on > coalesce(s.counted_from, s.opened_on));

create or replace view leadership.published_screened_village with (security_invoker = true) as
select 'screening'::text as record_type, s.id as record_id, s.county_code, s.division_code, greatest(s.screened_on, s.counted_from) as valid_from,
       least(make_date(s.year + 1, 1, 1), s.ended_on) as valid_to, s.screened_on as occurred_on, leadership.category_label(s.category) as label,
       s.entered_by, s.entered_at, s.category
  from leadership.screening s
 where extract(year from s.screened_on) = s.year and (s.ended_on is null or s.ended_on > greatest(s.screened_on, s.counted_from));
