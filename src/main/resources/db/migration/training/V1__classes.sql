-- Training: classes at every level and lectures that go to the people, who attended as what, and who has not been trained this year.

grant usage on schema training to lingtouyan_web, lingtouyan_worker;

create table training.course (
    county_code   char(6)     not null,
    id            uuid        not null,
    division_code char(12)    not null,
    kind          text        not null check (kind in ('CLASS', 'LECTURE')),
    name          text        not null check (name <> ''),
    audience      text        not null,
    organiser     text,
    begins_on     date        not null,
    ends_on       date        not null,
    held_at       text,
    outside       boolean     not null default false,
    voided        boolean     not null default false,
    version       integer     not null default 1,
    entered_by    uuid,
    entered_at    timestamptz,
    primary key (county_code, id),
    constraint course_lies_in_its_county check (county_code = left(division_code, 6)),
    constraint course_ends_after_it_begins check (begins_on <= ends_on)
);
comment on column training.course.division_code is 'whose course it is: the province, a city, a county, a township or a village';
comment on column training.course.outside is 'held outside the province, at the place that held_at names';
create index course_by_id on training.course (id);
create index course_by_place on training.course (division_code, begins_on desc, id);

-- Who attended, as what, counted where they serve. A record stands for itself below the level whose course it was, where the course
-- itself may not be seen: it carries what figures ask of the course.
create table training.attendance (
    county_code   char(6)     not null,
    id            uuid        not null,
    division_code char(12)    not null,
    course_id     uuid        not null,
    cadre_id      uuid        not null,
    audience      text        not null,
    kind          text        not null check (kind in ('CLASS', 'LECTURE')),
    outside       boolean     not null,
    attended_on   date        not null,
    result        text,
    voided        boolean     not null default false,
    version       integer     not null default 1,
    entered_by    uuid,
    entered_at    timestamptz,
    primary key (county_code, id),
    constraint attendance_lies_in_its_county check (county_code = left(division_code, 6))
);
create unique index somebody_attends_a_course_once on training.attendance (county_code, course_id, cadre_id) where not voided;
create index attendance_by_place on training.attendance (division_code, attended_on);
create index attendance_of_a_person on training.attendance (cadre_id, attended_on);
create index attendance_of_a_course on training.attendance (course_id, division_code, id);

select access.protect('training.course'::regclass);
select access.protect('training.attendance'::regclass);
grant select, insert, update on training.course, training.attendance to lingtouyan_web;
grant select on training.course, training.attendance to lingtouyan_worker;

-- What a course is called is known to those who attended it, whoever held it.
create function training.course_names(ids uuid[])
    returns table (id uuid, name text, begins_on date, ends_on date, held_at text)
    language plpgsql stable security definer set search_path = training, pg_temp as $$
declare
    area_from text := current_setting('lingtouyan.area_from', true);
    area_to   text := current_setting('lingtouyan.area_to', true);
begin
    perform set_config('lingtouyan.area_from', '000000000000', true), set_config('lingtouyan.area_to', '999999999999', true);
    return query select c.id, c.name, c.begins_on, c.ends_on, c.held_at from training.course c where c.id = any(ids);
    perform set_config('lingtouyan.area_from', area_from, true), set_config('lingtouyan.area_to', area_to, true);
end $$;
revoke all on function training.course_names(uuid[]) from public;
grant execute on function training.course_names(uuid[]) to lingtouyan_web;

create view training.published_course with (security_invoker = true) as
select 'course'::text as record_type, c.id as record_id, c.county_code, c.division_code, c.begins_on as occurred_on,
       c.name as label, c.entered_by, c.entered_at, c.kind, c.audience, c.outside, c.ends_on - c.begins_on + 1 as days
  from training.course c
 where not c.voided;
comment on view training.published_course is 'One row per class or lecture, on the day it began.';

create view training.published_attendance with (security_invoker = true) as
select 'attendance'::text as record_type, a.id as record_id, a.county_code, a.division_code, a.attended_on as occurred_on,
       a.audience as label, a.entered_by, a.entered_at, a.kind, a.audience, a.outside, a.cadre_id, a.result
  from training.attendance a
 where not a.voided and a.result is distinct from '04';
comment on view training.published_attendance is 'One row per person and course attended; who was absent did not attend.';

-- A secretary counts as trained in the part of a year in which the post was held and a class had been attended.
create view training.published_trained_secretary with (security_invoker = true) as
select 'tenure'::text as record_type, t.record_id, t.county_code, t.division_code,
       greatest(t.valid_from, trained.first_on) as valid_from,
       least(t.valid_to, (date_trunc('year', trained.first_on) + interval '1 year')::date) as valid_to,
       t.label, t.entered_by, t.entered_at
  from leadership.published_tenure t
 cross join lateral (
       select min(a.occurred_on) as first_on
         from training.published_attendance a
        where a.county_code = t.county_code and a.cadre_id = t.cadre_id and a.audience = '01' and a.kind = 'CLASS'
        group by date_trunc('year', a.occurred_on)) trained
 where t.post = 'PARTY_SECRETARY'
   and trained.first_on < coalesce(t.valid_to, 'infinity')
   and (date_trunc('year', trained.first_on) + interval '1 year')::date > t.valid_from;
comment on view training.published_trained_secretary is 'One row per village secretary and year, from the first class of the year to its end or that of the post.';

grant select on training.published_course, training.published_attendance, training.published_trained_secretary
    to lingtouyan_web, lingtouyan_worker;
select indicator.watch('training.course'::regclass, 'training.published_course');
select indicator.watch('training.attendance'::regclass, 'training.published_attendance', 'training.published_trained_secretary');
select indicator.follow('leadership.published_tenure', 'training.published_trained_secretary');
