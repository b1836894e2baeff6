-- Full coverage means all villages: what the reserve and the yearly screening ask of every village is counted over the villages that
-- there are, not over those of which something was recorded.

-- That a village is there everybody may know; what it has only the area.
create view leadership.due_village with (security_invoker = true) as
select v.county_code, v.division_code, v.record_id, v.valid_from, v.valid_to, v.label
  from division.published_village v
 where v.rural
   and v.division_code >= current_setting('lingtouyan.area_from', true)::char(12)
   and v.division_code < current_setting('lingtouyan.area_to', true)::char(12);
comment on view leadership.due_village is
    'One row per village that must have a reserve and be screened every year, while it is there; residents'' committees need not.';
grant select on leadership.due_village to lingtouyan_web, lingtouyan_worker;

-- How many a village must have in reserve: by the smallest area that said so on the day.
create function leadership.reserve_target(place char(12), day date) returns integer language sql stable as $$
    select coalesce((
        select v.value::integer
          from parameter.published_value v
         where v.key = 'leadership.reserve-target'
           and v.division_code in (place, left(place, 9) || '000', left(place, 6) || '000000',
                                   left(place, 4) || '00000000', left(place, 2) || '0000000000')
           and v.valid_from <= day and v.valid_to > day
         order by v.division_code desc
         limit 1), 2)
$$;

-- Since when a village is one of the registered poor villages: it was flagged, or took in a village that was. It stays one for the
-- rules of coverage after it has left poverty.
create function leadership.poor_since(county char(6), village char(12)) returns date language sql stable as $$
    select least((select min(coalesce(make_date(f.year_from, 1, 1), '-infinity'))
                    from division.published_flag f
                   where f.flag = 'POOR_VILLAGE' and f.division_code = village),
                 (select v.valid_from
                    from leadership.village v
                   where v.county_code = county and v.division_code = village and v.registered_poor))
$$;

-- In each span of time in which nothing of it changed: how many a village had in reserve, how many it had to, and whether it was poor.
create or replace view leadership.published_reserve_strength with (security_invoker = true) as
select 'village'::text as record_type, v.record_id, v.county_code, v.division_code, greatest(s.day, v.valid_from) as valid_from,
       nullif(least(coalesce(s.next_day, 'infinity'), coalesce(v.valid_to, 'infinity')), 'infinity') as valid_to,
       greatest(s.day, v.valid_from) as occurred_on, v.label, null::uuid as entered_by, null::timestamptz as entered_at,
       s.held, leadership.reserve_target(v.division_code, greatest(s.day, v.valid_from)) as reserve_wanted,
       coalesce(s.day >= s.poor_since, false) as registered_poor
  from leadership.due_village v
 cross join lateral (
       select change.day, poor.since as poor_since, lead(change.day) over (order by change.day) as next_day,
              sum(sum(change.people)) over (order by change.day) as held
         from (select leadership.poor_since(v.county_code, v.division_code) as since) poor
        cross join lateral (
              select v.valid_from as day, 0 as people
               union all
              select poor.since, 0 where poor.since is not null
               union all
              select r.valid_from, 1 from leadership.reserve r
               where r.county_code = v.county_code and r.division_code = v.division_code and not r.voided
               union all
              select r.valid_to, -1 from leadership.reserve r
               where r.county_code = v.county_code and r.division_code = v.division_code and not r.voided and r.valid_to is not null
               union all
              select told.day, 0
                from parameter.published_value p
               cross join lateral (values (p.valid_from), (p.valid_to)) as told (day)
               where p.key = 'leadership.reserve-target' and told.day < 'infinity'
                 and p.division_code in (v.division_code, left(v.division_code, 9) || '000', left(v.division_code, 6) || '000000',
                                         left(v.division_code, 4) || '00000000', left(v.division_code, 2) || '0000000000')) change
        group by change.day, poor.since) s
 where s.day < coalesce(v.valid_to, 'infinity') and coalesce(s.next_day, 'infinity') > v.valid_from;
comment on view leadership.published_reserve_strength is
    'One row per village and span of time in which its reserve, the target of it, and whether the village is a poor one stayed the same.';
select indicator.follow('division.published_village', 'leadership.published_reserve_strength');
select indicator.follow('division.published_flag', 'leadership.published_reserve_strength');

-- The target is the rule of the day, no longer a copy of it in each village.
alter table leadership.village drop column reserve_wanted;

-- Every village is to be screened every year: not yet until the day it was, from then to the end of the year done. What an earlier
-- village brought along counts here from the day it came.
create view leadership.published_screening_state with (security_invoker = true) as
select case when s.id is null then 'village' else 'screening' end as record_type, coalesce(s.id, v.record_id) as record_id,
       v.county_code, v.division_code, greatest(s.begins, v.valid_from) as valid_from,
       nullif(least(s.ends, coalesce(v.valid_to, 'infinity')), 'infinity') as valid_to, greatest(s.begins, v.valid_from) as occurred_on,
       case when s.id is null then v.label else leadership.category_label(s.category) end as label, s.entered_by, s.entered_at,
       s.id is not null as screened, s.category
  from leadership.due_village v
 cross join lateral (
       with done as (
           select distinct on (f.year) greatest(f.screened_on, f.counted_from) as begins, make_date(f.year + 1, 1, 1) as ends,
                  f.id, f.category, f.entered_by, f.entered_at
             from leadership.screening f
            where f.county_code = v.county_code and f.division_code = v.division_code and extract(year from f.screened_on) = f.year
            order by f.year, greatest(f.screened_on, f.counted_from), f.id
       )
       select done.* from done
        union all
       select coalesce(lag(done.ends) over (order by done.begins), '-infinity'), done.begins, null, null, null, null
         from (select begins, ends from done union all select 'infinity', 'infinity') done) s
 where greatest(s.begins, v.valid_from) < least(s.ends, coalesce(v.valid_to, 'infinity'));
comment on view leadership.published_screening_state is
    'One row per village and span of time in which it was screened, or not yet, in the year.';
grant select on leadership.published_screening_state to lingtouyan_web, lingtouyan_worker;

drop trigger mark_insert on leadership.screening;
drop trigger mark_update on leadership.screening;
drop trigger mark_delete on leadership.screening;
select indicator.watch('leadership.screening'::regclass, 'leadership.published_screening_state');
select indicator.follow('division.published_village', 'leadership.published_screening_state');
drop view leadership.published_screening;
drop view leadership.published_screened_village;
