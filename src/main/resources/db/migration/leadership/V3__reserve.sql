-- 后备干部: whom a village keeps in reserve, how they are brought on, and what became of them.

create table leadership.reserve (
    county_code     char(6)  not null,
    id              uuid     not null,
    division_code   char(12) not null,
    cadre_id        uuid     not null,
    source          text     not null,
    mentor_id       uuid,
    readiness       text     not null default 'NOT_YET' check (readiness in ('NOT_YET', 'SOON', 'READY')),
    valid_from      date     not null,
    valid_to        date,
    leave_reason    text     check (leave_reason in ('USED', 'AGED', 'WENT_AWAY', 'UNFIT', 'DISCIPLINE', 'OWN_WISH', 'OTHER')),
    leave_note      text,
    used_as         text,
    voided          boolean  not null default false,
    body_hash       text,
    version         integer  not null default 1,
    entered_by      uuid,
    entered_at      timestamptz,
    primary key (county_code, id),
    constraint reserve_lies_in_its_county check (county_code = left(division_code, 6)),
    constraint reserve_is_of_a_village check (right(division_code, 3) <> '000'),
    constraint reserve_ends_after_it_begins check (valid_from < valid_to),
    constraint who_leaves_the_reserve_says_why check ((valid_to is null) = (leave_reason is null)),
    constraint who_is_used_is_used_as_something check ((leave_reason is not distinct from 'USED') = (used_as is not null)),
    constraint person_is_in_one_reserve_at_a_time
        exclude using gist (cadre_id with =, county_code with =, daterange(valid_from, valid_to) with &&)
        where (not voided)
);
comment on column leadership.reserve.source is 'code of the list reserveSource';
create index reserve_by_place on leadership.reserve (division_code, id) where not voided;
create index reserve_by_id on leadership.reserve (id);

create table leadership.reserve_step (
    county_code   char(6)  not null,
    id            uuid     not null,
    division_code char(12) not null,
    reserve_id    uuid     not null,
    kind          text     not null check (kind in ('CULTIVATION', 'ASSESSMENT')),
    occurred_on   date     not null,
    how           text,
    year          integer,
    result        text     check (result in ('GOOD', 'FAIR', 'POOR')),
    note          text,
    version       integer  not null default 1,
    entered_by    uuid,
    entered_at    timestamptz,
    primary key (county_code, id),
    foreign key (county_code, reserve_id) references leadership.reserve,
    constraint step_of_reserve_lies_in_its_county check (county_code = left(division_code, 6)),
    constraint cultivation_says_how check ((kind = 'CULTIVATION') = (how is not null)),
    constraint assessment_is_of_a_year_with_a_result check (num_nulls(year, result) = case kind when 'ASSESSMENT' then 0 else 2 end),
    constraint year_is_assessed_once unique (county_code, reserve_id, year)
);
comment on column leadership.reserve_step.how is 'code of the list reserveCultivation';
create index step_of_a_reserve on leadership.reserve_step (county_code, reserve_id, occurred_on);

do $$
declare business text;
begin
    foreach business in array array['reserve', 'reserve_step'] loop
        perform access.protect(('leadership.' || business)::regclass);
        execute format('grant select, insert, update on leadership.%I to lingtouyan_web', business);
        execute format('grant select on leadership.%I to lingtouyan_worker', business);
    end loop;
end $$;

create trigger living_division after insert on leadership.reserve referencing new table as new_rows
    for each statement execute function division.refuse_closed();

create view leadership.published_reserve with (security_invoker = true) as
select 'reserve'::text as record_type, r.id as record_id, r.county_code, r.division_code, r.valid_from, r.valid_to,
       r.valid_from as occurred_on, '村级后备干部'::text as label, r.entered_by, r.entered_at, r.source, r.readiness
  from leadership.reserve r
 where not r.voided;
comment on view leadership.published_reserve is 'One row per reserve cadre, from joining the reserve until leaving it.';

create view leadership.published_reserve_leaving with (security_invoker = true) as
select 'reserve'::text as record_type, r.id as record_id, r.county_code, r.division_code, r.valid_to as occurred_on,
       '村级后备干部'::text as label, r.entered_by, r.entered_at, r.leave_reason
  from leadership.reserve r
 where not r.voided and r.valid_to is not null;
comment on view leadership.published_reserve_leaving is 'One row per reserve cadre who was used or left, on that day.';

-- How many a village had in reserve in each span of time in which that did not change, beside how many it wants.
create view leadership.published_reserve_strength with (security_invoker = true) as
with change as (
    select county_code, division_code, valid_from as day, 1 as people from leadership.reserve where not voided
     union all
    select county_code, division_code, valid_to, -1 from leadership.reserve where not voided and valid_to is not null
     union all
    select county_code, division_code, valid_from, 0 from leadership.village
), day as (
    select county_code, division_code, day, sum(people) as people from change group by county_code, division_code, day
), span as (
    select county_code, division_code, day as valid_from,
           lead(day) over of_the_village as valid_to, sum(people) over of_the_village as held
      from day
    window of_the_village as (partition by county_code, division_code order by day)
)
select 'village'::text as record_type, v.id as record_id, v.county_code, v.division_code, greatest(s.valid_from, v.valid_from) as valid_from,
       least(s.valid_to, v.valid_to) as valid_to, s.valid_from as occurred_on, v.division_code::text as label, v.entered_by, v.entered_at,
       s.held, v.reserve_wanted, v.registered_poor
  from span s
  join leadership.village v on v.county_code = s.county_code and v.division_code = s.division_code
 where (s.valid_to is null or s.valid_to > v.valid_from) and (v.valid_to is null or s.valid_from < v.valid_to);
comment on view leadership.published_reserve_strength is
    'One row per village and span of time in which its reserve had the same number of people.';

grant select on leadership.published_reserve, leadership.published_reserve_leaving, leadership.published_reserve_strength
    to lingtouyan_web, lingtouyan_worker;
select indicator.watch('leadership.reserve'::regclass, 'leadership.published_reserve', 'leadership.published_reserve_leaving',
                       'leadership.published_reserve_strength');
select indicator.watch('leadership.village'::regclass, 'leadership.published_village', 'leadership.published_reserve_strength');
