-- Whoever is on the list of a class is enrolled; who came, for how long, and who did not, is told once it is over. Everybody on a list
-- until now is there because they came, but for those whose result said that they were absent.
alter table training.attendance
    add column state text not null default 'CAME' check (state in ('ENROLLED', 'WITHDRAWN', 'CAME', 'CAME_IN_PART', 'ABSENT')),
    add column days_there numeric(4, 1) check (days_there > 0),
    add column because text check (because <> '');
comment on column training.attendance.attended_on is 'the last day of the course, from which on whoever came is trained';
comment on column training.attendance.days_there is 'of how many days somebody was there who came in part';
comment on column training.attendance.because is 'why somebody enrolled withdrew, was absent or there only in part';

select set_config('lingtouyan.area_from', '000000000000', true), set_config('lingtouyan.area_to', '999999999999', true);
update training.attendance set state = 'ABSENT', result = null, version = version + 1 where result = '04';

alter table training.attendance
    alter column state drop default,
    add constraint who_came_in_part_came_for_some_days check ((state = 'CAME_IN_PART') = (days_there is not null)),
    add constraint who_withdrew_says_why check (state <> 'WITHDRAWN' or because is not null or voided),
    add constraint only_who_came_has_a_result check (result is null or state in ('CAME', 'CAME_IN_PART') or voided);
create index attendance_untold on training.attendance (course_id) where state = 'ENROLLED' and not voided;

create or replace view training.published_attendance with (security_invoker = true) as
select 'attendance'::text as record_type, a.id as record_id, a.county_code, a.division_code, a.attended_on as occurred_on,
       a.audience as label, a.entered_by, a.entered_at, a.kind, a.audience, a.outside, a.cadre_id, a.result
  from training.attendance a
 where not a.voided and a.state in ('CAME', 'CAME_IN_PART');
comment on view training.published_attendance is 'One row per person and course attended, wholly or in part; who was enrolled and did not come did not attend.';
