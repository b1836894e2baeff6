-- A lecture at a venue reaches every village that the venue serves on that day; one without a venue the village in which it is given.
-- Which villages these are is written down with the lecture: what a venue serves later changes nothing of it, and each village takes
-- what has reached it along when it goes on in another, whatever becomes of the venue.

create table training.lecture_reach (
    county_code   char(6)     not null,
    id            uuid        not null,
    division_code char(12)    not null,
    lecture_id    uuid        not null,
    topic         text        not null check (topic <> ''),
    held_on       date        not null,
    counted_from  date,
    counted_to    date,
    moved_from    uuid,
    voided        boolean     not null default false,
    version       integer     not null default 1,
    entered_by    uuid,
    entered_at    timestamptz,
    primary key (county_code, id),
    constraint lecture_reach_lies_in_its_county check (county_code = left(division_code, 6)),
    constraint village_is_reached_until_after_the_lecture check (counted_to > held_on)
);
comment on column training.lecture_reach.division_code is 'the village that was reached, which need not be the one in which the lecture was given';
comment on column training.lecture_reach.lecture_id is 'the lecture, which may be one of another county by now';
comment on column training.lecture_reach.topic is 'of the lecture, which may not be seen from the village; the day likewise';
comment on column training.lecture_reach.counted_from is
    'of a lecture that reached a village which went on here: the day from which it has reached this one';
comment on column training.lecture_reach.counted_to is 'the day on which the village it reached went on in another';
create unique index lecture_reaches_a_village_once
    on training.lecture_reach (county_code, lecture_id, division_code) where not voided;
create index lecture_reach_by_place on training.lecture_reach (division_code, held_on) where not voided;
create index lecture_reach_of_a_lecture on training.lecture_reach (lecture_id) where not voided;

-- The villages of lectures as they follow from the place and from what the venue served on the day.
create function training.villages_of(lectures uuid[])
    returns table (lecture_id uuid, village char(12), ended date)
    language sql stable set search_path = training, pg_temp as $$
    select l.id, v.division_code, v.valid_to
      from training.lecture l
      join division.published_village v on v.division_code = l.division_code and (v.valid_to is null or v.valid_to > l.held_on)
     where l.id = any(lectures) and not l.voided
     union
    select l.id, v.division_code, v.valid_to
      from training.lecture l
      join party.published_venue_area a on a.county_code = l.county_code and a.venue_id = l.venue_id
       and a.valid_from <= l.held_on and (a.valid_to is null or a.valid_to > l.held_on)
      join division.published_village v
        on v.division_code between a.division_code
                               and case right(a.division_code, 3) when '000' then left(a.division_code, 9) || '999' else a.division_code end
       and v.valid_from <= l.held_on and (v.valid_to is null or v.valid_to > l.held_on)
     where l.id = any(lectures) and not l.voided
$$;
revoke all on function training.villages_of(uuid[]) from public;

-- What stands in lectures until now.
select set_config('lingtouyan.area_from', '000000000000', true), set_config('lingtouyan.area_to', '999999999999', true);
insert into training.lecture_reach (county_code, id, division_code, lecture_id, topic, held_on, counted_to, entered_by, entered_at)
select left(v.village, 6), gen_random_uuid(), v.village, l.id, l.topic, l.held_on,
       case when l.division_code = v.village then coalesce(l.counted_to, v.ended) else v.ended end, l.entered_by, l.entered_at
  from training.villages_of((select array_agg(id) from training.lecture where not voided and counted_from is null)) v
  join training.lecture l on l.id = v.lecture_id;
with recursive came_along as (
    select l.county_code, l.id, l.moved_from as lecture_id from training.lecture l where l.counted_from is not null and not l.voided
     union all
    select c.county_code, c.id, l.moved_from
      from came_along c
      join training.lecture l on l.id = c.lecture_id and l.counted_from is not null
)
insert into training.lecture_reach (county_code, id, division_code, lecture_id, topic, held_on, counted_from, counted_to, moved_from,
                                    entered_by, entered_at)
select l.county_code, gen_random_uuid(), l.division_code, c.lecture_id, l.topic, l.held_on, l.counted_from, l.counted_to, l.moved_from,
       l.entered_by, l.entered_at
  from came_along c
  join training.lecture l on l.county_code = c.county_code and l.id = c.id
 where c.lecture_id is not null and not exists (
       select from training.lecture was where was.id = c.lecture_id and was.counted_from is not null)
    on conflict do nothing;
update training.lecture set voided = true, version = version + 1 where counted_from is not null and not voided;

select access.protect('training.lecture_reach'::regclass);
grant select, insert, update on training.lecture_reach to lingtouyan_web;
grant select on training.lecture_reach to lingtouyan_worker;

-- Whoever writes a lecture down at a venue says for whom it was, also where that is beyond the own village. Only what follows from the
-- lecture is written. What came from another village or went on in one stays.
create function training.reach_villages(lectures uuid[]) returns void
    language plpgsql security definer set search_path = training, pg_temp as $$
declare
    area_from text := current_setting('lingtouyan.area_from', true);
    area_to   text := current_setting('lingtouyan.area_to', true);
begin
    perform set_config('lingtouyan.area_from', '000000000000', true), set_config('lingtouyan.area_to', '999999999999', true);
    update training.lecture_reach r
       set voided = true, version = r.version + 1
     where r.lecture_id = any(lectures) and not r.voided and r.moved_from is null
       and not exists (select from training.villages_of(lectures) v
                         join training.lecture l on l.id = v.lecture_id
                        where v.lecture_id = r.lecture_id and v.village = r.division_code and l.held_on = r.held_on);
    insert into training.lecture_reach (county_code, id, division_code, lecture_id, topic, held_on, counted_to)
    select left(v.village, 6), gen_random_uuid(), v.village, l.id, l.topic, l.held_on, v.ended
      from training.villages_of(lectures) v
      join training.lecture l on l.id = v.lecture_id
     where not exists (select from training.lecture_reach r
                        where r.lecture_id = l.id and r.division_code = v.village and not r.voided)
     order by l.held_on, v.village;
    perform set_config('lingtouyan.area_from', area_from, true), set_config('lingtouyan.area_to', area_to, true);
end $$;

-- What a lecture says of itself its reach says too; where a lecture never was it reached nobody.
create function training.restate_reach(lectures uuid[]) returns void
    language plpgsql security definer set search_path = training, pg_temp as $$
declare
    area_from text := current_setting('lingtouyan.area_from', true);
    area_to   text := current_setting('lingtouyan.area_to', true);
begin
    perform set_config('lingtouyan.area_from', '000000000000', true), set_config('lingtouyan.area_to', '999999999999', true);
    update training.lecture_reach r
       set topic = l.topic, voided = l.voided, version = r.version + 1
      from training.lecture l
     where l.id = any(lectures) and r.lecture_id = l.id and not r.voided
       and (r.topic, r.voided) is distinct from (l.topic, l.voided);
    perform set_config('lingtouyan.area_from', area_from, true), set_config('lingtouyan.area_to', area_to, true);
end $$;

-- A lecture is known where it reached, wherever it was given.
create function training.lecture_that_reached(lecture uuid) returns setof training.lecture
    language plpgsql stable security definer set search_path = training, pg_temp as $$
declare
    area_from text := current_setting('lingtouyan.area_from', true);
    area_to   text := current_setting('lingtouyan.area_to', true);
begin
    if exists (select from training.lecture_reach r where r.lecture_id = lecture and not r.voided) then
        perform set_config('lingtouyan.area_from', '000000000000', true), set_config('lingtouyan.area_to', '999999999999', true);
        return query select l.* from training.lecture l where l.id = lecture and not l.voided;
        perform set_config('lingtouyan.area_from', area_from, true), set_config('lingtouyan.area_to', area_to, true);
    end if;
end $$;
do $$
declare asked text;
begin
    foreach asked in array array['reach_villages(uuid[])', 'restate_reach(uuid[])', 'lecture_that_reached(uuid)'] loop
        execute format('revoke all on function training.%s from public', asked);
        execute format('grant execute on function training.%s to lingtouyan_web', asked);
    end loop;
end $$;

create or replace view training.published_lecture with (security_invoker = true) as
select 'lecture'::text as record_type, l.id as record_id, l.county_code, l.division_code, l.held_on as occurred_on,
       l.topic as label, l.entered_by, l.entered_at, l.audience, l.programme_id, l.lecturer_id, l.members, l.others,
       l.members + l.others as listeners, l.venue_id is not null as at_venue, not l.languages <@ array['01'] as in_a_language_of_the_place,
       l.late_because is not null as late
  from training.lecture l
 where not l.voided;

create or replace view training.published_reached_village with (security_invoker = true) as
select 'lecture'::text as record_type, r.lecture_id as record_id, r.county_code, r.division_code, r.day as valid_from,
       least(r.year_end, r.goes_on) as valid_to, r.topic as label, r.entered_by, r.entered_at
  from (select reached.*, coalesce(reached.counted_from, reached.held_on) as day,
               make_date(extract(year from reached.held_on)::integer + 1, 1, 1) as year_end,
               max(coalesce(reached.counted_to, 'infinity')) over of_the_year as goes_on,
               row_number() over (partition by reached.county_code, reached.division_code, extract(year from reached.held_on)
                                      order by coalesce(reached.counted_from, reached.held_on), reached.id) as number
          from training.lecture_reach reached
         where not reached.voided
        window of_the_year as (partition by reached.county_code, reached.division_code, extract(year from reached.held_on))) r
 where r.number = 1;
comment on view training.published_reached_village is
    'One row per village and year with a lecture that reached it, from the first of the year to its end or until the village goes on in another.';

-- Every village counts, also where nothing else is known of it. That it is there everybody may know; what reached it only the area.
create or replace view training.published_unreached_village with (security_invoker = true) as
select 'village'::text as record_type, v.record_id, v.county_code, v.division_code, greatest(v.valid_from, gap.valid_from) as valid_from,
       nullif(least(coalesce(v.valid_to, 'infinity'), gap.valid_to), 'infinity') as valid_to, v.label, v.entered_by, v.entered_at
  from division.published_village v
 cross join lateral (
       select coalesce(lag(r.ends) over (order by r.begins), '-infinity'::date) as valid_from, r.begins as valid_to
         from (select reached.valid_from as begins, reached.valid_to as ends
                 from training.published_reached_village reached
                where reached.county_code = v.county_code and reached.division_code = v.division_code
                union all
               select 'infinity', 'infinity') r) gap
 where greatest(v.valid_from, gap.valid_from) < least(coalesce(v.valid_to, 'infinity'), gap.valid_to)
   and v.division_code >= current_setting('lingtouyan.area_from', true)::char(12)
   and v.division_code < current_setting('lingtouyan.area_to', true)::char(12);
comment on view training.published_unreached_village is
    'One row per span of time in which a village that was there had no lecture yet in the year.';

drop index training.lecture_is_given_at_a_place_once_a_day;
alter table training.lecture drop column counted_from, drop column counted_to;
create unique index lecture_is_given_at_a_place_once_a_day
    on training.lecture (county_code, programme_id, division_code, held_on, venue_id, place) nulls not distinct where not voided;

drop trigger mark_insert on training.lecture;
drop trigger mark_update on training.lecture;
drop trigger mark_delete on training.lecture;
select indicator.watch('training.lecture'::regclass, 'training.published_lecture');
select indicator.watch('training.lecture_reach'::regclass, 'training.published_reached_village', 'training.published_unreached_village');
select indicator.follow('division.published_village', 'training.published_unreached_village');
