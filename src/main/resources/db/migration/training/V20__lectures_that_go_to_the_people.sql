-- Lectures that go to the people (百堂党课下基层): programmes by topic and lecturer, and each lecture as it was given at a venue or in a
-- village without one, with who came. A lecture is told apart from a class: people come to a class, a lecture comes to them.

create table training.lecture_programme (
    county_code   char(6)     not null,
    id            uuid        not null,
    division_code char(12)    not null,
    topic         text        not null check (topic <> ''),
    lecturer_id   uuid        not null,
    audience      text        not null,
    languages     text[]      not null default '{}',
    planned       integer     check (planned > 0),
    valid_from    date        not null,
    valid_to      date,
    end_reason    text        constraint programme_ends_with_its_village_or_says_nothing check (end_reason = 'MOVED'),
    moved_from    uuid,
    voided        boolean     not null default false,
    version       integer     not null default 1,
    entered_by    uuid,
    entered_at    timestamptz,
    primary key (county_code, id),
    constraint programme_lies_in_its_county check (county_code = left(division_code, 6)),
    constraint programme_ends_after_it_begins check (valid_from < valid_to)
);
comment on column training.lecture_programme.division_code is 'whose programme it is: the province, a city, a county, a township or a village';
comment on column training.lecture_programme.languages is 'in which languages the material is there, codes of the list language';
comment on column training.lecture_programme.planned is 'how many lectures are planned';
create index programme_by_id on training.lecture_programme (id);
create index programme_by_place on training.lecture_programme (division_code, valid_from desc, id) where not voided;

-- Below the level whose programme it was the programme may not be read: a lecture carries what is asked of it.
create table training.lecture (
    county_code   char(6)     not null,
    id            uuid        not null,
    division_code char(12)    not null,
    programme_id  uuid        not null,
    topic         text        not null check (topic <> ''),
    audience      text        not null,
    lecturer_id   uuid        not null,
    held_on       date        not null,
    venue_id      uuid,
    place         text        check (place <> ''),
    languages     text[]      not null default '{}',
    members       integer     not null check (members >= 0),
    others        integer     not null check (others >= 0),
    late_because  text        check (late_because <> ''),
    counted_from  date,
    counted_to    date,
    moved_from    uuid,
    voided        boolean     not null default false,
    version       integer     not null default 1,
    entered_by    uuid,
    entered_at    timestamptz,
    primary key (county_code, id),
    constraint lecture_lies_in_its_county check (county_code = left(division_code, 6)),
    constraint lecture_reaches_a_village_until_after_it_was_held check (counted_to > held_on)
);
comment on column training.lecture.lecturer_id is 'who gave it: the lecturer of the programme or whoever stood in';
comment on column training.lecture.late_because is 'why it was written down late: a past lecture may always be entered, but says why';
comment on column training.lecture.counted_from is
    'of a lecture that was held in a village which went on here: the day from which it has reached this one; it is counted there';
comment on column training.lecture.counted_to is 'the day on which the village it reached went on in another';
create unique index lecture_is_given_at_a_place_once_a_day
    on training.lecture (county_code, programme_id, division_code, held_on, venue_id, place) nulls not distinct
    where not voided and counted_from is null;
create index lecture_by_id on training.lecture (id);
create index lecture_by_place on training.lecture (division_code, held_on desc, id) where not voided;
create index lecture_of_a_programme on training.lecture (programme_id, held_on desc, id) where not voided;
create index lecture_at_a_venue on training.lecture (venue_id) where venue_id is not null and not voided;
create index lecture_by_lecturer on training.lecture (lecturer_id, held_on) where not voided;

-- Of those who came the ones who are known by name.
create table training.lecture_listener (
    county_code   char(6)     not null,
    id            uuid        not null,
    division_code char(12)    not null,
    lecture_id    uuid        not null,
    cadre_id      uuid        not null,
    moved_from    uuid,
    voided        boolean     not null default false,
    version       integer     not null default 1,
    entered_by    uuid,
    entered_at    timestamptz,
    primary key (county_code, id),
    foreign key (county_code, lecture_id) references training.lecture (county_code, id),
    constraint listener_lies_in_the_county_of_the_lecture check (county_code = left(division_code, 6))
);
comment on column training.lecture_listener.division_code is 'where the lecture was held';
create unique index somebody_listens_to_a_lecture_once on training.lecture_listener (county_code, lecture_id, cadre_id) where not voided;
create index listener_by_person on training.lecture_listener (cadre_id) where not voided;

do $$
declare kept text;
begin
    foreach kept in array array['lecture_programme', 'lecture', 'lecture_listener'] loop
        perform access.protect(('training.' || kept)::regclass);
        execute format('grant select, insert, update on training.%I to lingtouyan_web', kept);
        execute format('grant select on training.%I to lingtouyan_worker', kept);
    end loop;
end $$;

-- Whoever gives a lecture of a programme knows the programme, also where a level above has it.
create function training.known_programmes(ids uuid[], places text[]) returns setof training.lecture_programme
    language plpgsql stable security definer set search_path = training, pg_temp as $$
declare
    area_from text := current_setting('lingtouyan.area_from', true);
    area_to   text := current_setting('lingtouyan.area_to', true);
begin
    perform set_config('lingtouyan.area_from', '000000000000', true), set_config('lingtouyan.area_to', '999999999999', true);
    return query select p.* from training.lecture_programme p
                  where (p.id = any(ids) or p.division_code = any(places::char(12)[])) and not p.voided;
    perform set_config('lingtouyan.area_from', area_from, true), set_config('lingtouyan.area_to', area_to, true);
end $$;
revoke all on function training.known_programmes(uuid[], text[]) from public;
grant execute on function training.known_programmes(uuid[], text[]) to lingtouyan_web;

create view training.published_lecture with (security_invoker = true) as
select 'lecture'::text as record_type, l.id as record_id, l.county_code, l.division_code, l.held_on as occurred_on,
       l.topic as label, l.entered_by, l.entered_at, l.audience, l.programme_id, l.lecturer_id, l.members, l.others,
       l.members + l.others as listeners, l.venue_id is not null as at_venue, not l.languages <@ array['01'] as in_a_language_of_the_place,
       l.late_because is not null as late
  from training.lecture l
 where not l.voided and l.counted_from is null;
comment on view training.published_lecture is 'One row per lecture that was given, on its day.';

create view training.published_reached_village with (security_invoker = true) as
select 'lecture'::text as record_type, l.id as record_id, l.county_code, l.division_code, l.day as valid_from,
       least(l.year_end, l.goes_on) as valid_to, l.topic as label, l.entered_by, l.entered_at
  from (select held.*, coalesce(held.counted_from, held.held_on) as day,
               make_date(extract(year from held.held_on)::integer + 1, 1, 1) as year_end,
               max(coalesce(held.counted_to, 'infinity')) over of_the_year as goes_on,
               row_number() over (partition by held.county_code, held.division_code, extract(year from held.held_on)
                                      order by coalesce(held.counted_from, held.held_on), held.id) as number
          from training.lecture held
         where not held.voided and right(held.division_code, 3) <> '000'
        window of_the_year as (partition by held.county_code, held.division_code, extract(year from held.held_on))) l
 where l.number = 1;
comment on view training.published_reached_village is
    'One row per village and year with a lecture, from the first of the year to its end or until the village goes on in another.';

create view training.published_unreached_village with (security_invoker = true) as
select 'village'::text as record_type, v.record_id, v.county_code, v.division_code, greatest(v.valid_from, gap.valid_from) as valid_from,
       nullif(least(coalesce(v.valid_to, 'infinity'), gap.valid_to), 'infinity') as valid_to, v.label, v.entered_by, v.entered_at
  from leadership.published_village v
 cross join lateral (
       select coalesce(lag(r.ends) over (order by r.begins), '-infinity'::date) as valid_from, r.begins as valid_to
         from (select reached.valid_from as begins, reached.valid_to as ends
                 from training.published_reached_village reached
                where reached.county_code = v.county_code and reached.division_code = v.division_code
                union all
               select 'infinity', 'infinity') r) gap
 where greatest(v.valid_from, gap.valid_from) < least(coalesce(v.valid_to, 'infinity'), gap.valid_to);
comment on view training.published_unreached_village is
    'One row per span of time in which a village whose team is followed had no lecture yet in the year.';

grant select on training.published_lecture, training.published_reached_village, training.published_unreached_village
    to lingtouyan_web, lingtouyan_worker;
select indicator.watch('training.lecture'::regclass, 'training.published_lecture', 'training.published_reached_village',
                       'training.published_unreached_village');
select indicator.follow('leadership.published_village', 'training.published_unreached_village');
