-- Visits to households, and the needs they raise: cases with an owner and a clock, closed by the household's word.

grant usage on schema visit to lingtouyan_web, lingtouyan_worker;

create table visit.visit (
    county_code          char(6)     not null,
    id                   uuid        not null,
    division_code        char(12)    not null,
    household_id         uuid        not null,
    cadre_id             uuid        not null,
    visited_on           date        not null,
    mode                 text        not null check (mode in ('HOME', 'PHONE', 'WECHAT', 'VIDEO')),
    met_person           uuid,
    met                  text,
    found                text,
    done                 text,
    next_step            text,
    late_reason          text,
    changed              boolean     not null default false,
    body_hash            text,
    voided               boolean     not null default false,
    merged_by            uuid,
    merged_from          uuid,
    merged_from_division char(12),
    version              integer     not null default 1,
    entered_by           uuid,
    entered_at           timestamptz,
    primary key (county_code, id),
    constraint visit_lies_in_its_county check (county_code = left(division_code, 6)),
    constraint visit_lies_in_a_village check (right(division_code, 3) <> '000'),
    constraint visit_of_a_merged_household_says_whose_it_was check (num_nulls(merged_by, merged_from, merged_from_division) in (0, 3))
);
comment on column visit.visit.met_person is 'who of the household was met; somebody else stands in words in met';
comment on column visit.visit.changed is 'something told at the visit was written into the household''s own record';
create index visit_by_household on visit.visit (division_code, household_id, visited_on) where not voided;
create index visit_by_place on visit.visit (division_code, visited_on, id) where not voided;
create index visit_by_id on visit.visit (id);

create table visit.need (
    county_code          char(6)     not null,
    id                   uuid        not null,
    division_code        char(12)    not null,
    household_id         uuid        not null,
    visit_id             uuid,
    kind                 text        not null,
    text                 text        not null check (text <> ''),
    owner_id             uuid        not null,
    raised_on            date        not null,
    due_on               date        not null,
    valid_from           date        not null,
    valid_to             date,
    end_reason           text        check (end_reason in ('SETTLED', 'MOVED')),
    settled_by_person    uuid,
    settled_word         text,
    body_hash            text,
    voided               boolean     not null default false,
    moved_from           uuid,
    merged_by            uuid,
    merged_from          uuid,
    merged_from_division char(12),
    version              integer     not null default 1,
    entered_by           uuid,
    entered_at           timestamptz,
    primary key (county_code, id),
    constraint need_lies_in_its_county check (county_code = left(division_code, 6)),
    constraint need_lies_in_a_village check (right(division_code, 3) <> '000'),
    constraint need_ends_after_it_was_raised check (valid_from <= valid_to),
    constraint need_is_due_after_it_was_raised check (due_on >= raised_on),
    constraint need_that_ends_says_how check ((valid_to is null) = (end_reason is null)),
    constraint need_is_settled_by_the_word_of_the_household check (end_reason <> 'SETTLED' or settled_word <> ''),
    constraint need_of_a_merged_household_says_whose_it_was check (num_nulls(merged_by, merged_from, merged_from_division) in (0, 3))
);
comment on column visit.need.valid_from is 'the day it was raised; of one that came along with a household that moved, the day of the move';
create index need_by_household on visit.need (division_code, household_id) where not voided;
create index need_in_order on visit.need (division_code, due_on, id) where not voided;
create index need_by_id on visit.need (id);

-- What was done or said about a need on its way.
create table visit.answer (
    county_code   char(6)     not null,
    id            uuid        not null,
    division_code char(12)    not null,
    need_id       uuid        not null,
    said_on       date        not null,
    by_household  boolean     not null,
    text          text        not null check (text <> ''),
    version       integer     not null default 1,
    entered_by    uuid,
    entered_at    timestamptz,
    primary key (county_code, id),
    foreign key (county_code, need_id) references visit.need,
    constraint answer_lies_in_its_county check (county_code = left(division_code, 6))
);
create index answer_of_a_need on visit.answer (county_code, need_id, id);

do $$
declare business_table text;
begin
    foreach business_table in array array['visit', 'need', 'answer'] loop
        perform access.protect(('visit.' || business_table)::regclass);
        execute format('grant select, insert, update on visit.%I to lingtouyan_web', business_table);
        execute format('grant select on visit.%I to lingtouyan_worker', business_table);
    end loop;
    foreach business_table in array array['visit', 'need'] loop
        execute format('create trigger lies_in_a_living_division after insert on visit.%I referencing new table as new_rows
            for each statement execute function division.refuse_closed()', business_table);
    end loop;
end $$;

-- Which rule of rhythm a household falls under.
create function visit.category(status text) returns text language sql immutable parallel safe
    return case when status in ('12', '13', '14') then 'monitored'
                when status in ('01', '02', '05') then 'poor'
                when status in ('03', '04', '06', '11') then 'out'
                when status = '15' then 'ordinary' end;

-- Every how many months, by the smallest area that said so on the day; before there was a rule the first one, from when it held.
create function visit.rhythm(category text, division char(12), day date)
    returns table (months integer, since date) language sql stable as $$
    select v.value::integer, v.valid_from
      from parameter.published_value v
     where v.key = 'visit.every-months-' || category
       and v.division_code in (division, left(division, 9) || '000', left(division, 6) || '000000',
                               left(division, 4) || '00000000', left(division, 2) || '0000000000')
       and v.valid_to > day
     order by v.valid_from <= day desc, case when v.valid_from > day then v.valid_from end,
              v.division_code desc, v.valid_from desc
     limit 1
$$;

create view visit.published_visit with (security_invoker = true) as
select 'visit'::text as record_type, v.id as record_id, v.county_code, v.division_code, v.visited_on as occurred_on,
       concat_ws(' ', l.head_name, l.number) as label, v.entered_by, v.entered_at,
       v.household_id, v.cadre_id, v.mode, v.changed, v.late_reason is not null as late
  from visit.visit v
  left join household.published_listed l on l.county_code = v.county_code and l.household_id = v.household_id
 where not v.voided;
comment on view visit.published_visit is 'One row per visit on its day.';

create view visit.published_visited with (security_invoker = true) as
select 'household'::text as record_type, v.household_id as record_id, v.county_code, v.division_code, v.occurred_on,
       concat_ws(' ', l.head_name, l.number) as label, v.entered_by, v.entered_at, v.at_home
  from (select distinct on (w.county_code, w.division_code, w.household_id, indicator.month_of(w.visited_on))
               w.county_code, w.division_code, w.household_id, w.visited_on as occurred_on, w.entered_by, w.entered_at,
               bool_or(w.mode = 'HOME') over (partition by w.county_code, w.division_code, w.household_id,
                                                           indicator.month_of(w.visited_on)) as at_home
          from visit.visit w
         where not w.voided
         order by w.county_code, w.division_code, w.household_id, indicator.month_of(w.visited_on), w.visited_on, w.id) v
  left join household.published_listed l on l.county_code = v.county_code and l.household_id = v.household_id;
comment on view visit.published_visited is 'One row per household and month in which it was visited, on the first day of a visit.';

create view visit.published_due with (security_invoker = true) as
select 'household'::text as record_type, h.record_id, h.county_code, h.division_code,
       greatest(p.due_on, h.valid_from) as valid_from, least(p.next_on, h.valid_to) as valid_to,
       h.label, h.entered_by, h.entered_at, h.status, visit.category(h.status) as category, p.visited_on, p.due_on
  from household.published_household h
 cross join lateral (
       select c.visited_on, lead(c.day) over (order by c.day) as next_on, r.months,
              (greatest(c.day, r.since) + make_interval(months => r.months))::date as due_on
         from (select v.visited_on as day, v.visited_on
                 from visit.visit v
                where v.county_code = h.county_code and v.division_code = h.division_code and v.household_id = h.record_id
                  and not v.voided and v.visited_on < coalesce(h.valid_to, 'infinity')
                union
               select h.valid_from, null
                where not exists (select from visit.visit v
                                   where v.county_code = h.county_code and v.division_code = h.division_code
                                     and v.household_id = h.record_id and not v.voided and v.visited_on <= h.valid_from)) c
        cross join lateral visit.rhythm(visit.category(h.status), h.division_code, c.day) r) p
 where visit.category(h.status) is not null and p.months > 0
   and greatest(p.due_on, h.valid_from) < coalesce(least(p.next_on, h.valid_to), 'infinity');
comment on view visit.published_due is
    'One row per time a household should have been visited and was not: from the day it was due to the day of the next visit. After a move the rhythm begins anew.';

create view visit.published_need_stock with (security_invoker = true) as
select 'need'::text as record_type, n.id as record_id, n.county_code, n.division_code, n.valid_from,
       n.valid_to, concat_ws(' ', l.head_name, l.number) as label,
       n.entered_by, n.entered_at, n.household_id, n.kind, n.owner_id, n.due_on
  from visit.need n
  left join household.published_listed l on l.county_code = n.county_code and l.household_id = n.household_id
 where not n.voided;
comment on view visit.published_need_stock is 'One row per need, open from the day it was raised to the day the household said it is settled.';

create view visit.published_need with (security_invoker = true) as
select 'need'::text as record_type, n.id as record_id, n.county_code, n.division_code, n.raised_on as occurred_on,
       concat_ws(' ', l.head_name, l.number) as label, n.entered_by, n.entered_at, n.household_id, n.kind,
       n.moved_from is not null as came_along
  from visit.need n
  left join household.published_listed l on l.county_code = n.county_code and l.household_id = n.household_id
 where not n.voided;
comment on view visit.published_need is 'One row per need on the day it was raised.';

create view visit.published_need_overdue with (security_invoker = true) as
select n.record_type, n.record_id, n.county_code, n.division_code, greatest(n.due_on + 1, n.valid_from) as valid_from,
       n.valid_to, n.label, n.entered_by, n.entered_at, n.kind
  from visit.published_need_stock n
 where n.valid_to is null or n.valid_to > greatest(n.due_on + 1, n.valid_from);
comment on view visit.published_need_overdue is 'One row per need in the time after its last day in which it was still open.';

create view visit.published_settlement with (security_invoker = true) as
select 'need'::text as record_type, n.id as record_id, n.county_code, n.division_code, n.valid_to as occurred_on,
       concat_ws(' ', l.head_name, l.number) as label, n.entered_by, n.entered_at, n.kind,
       n.valid_to - n.raised_on as days, n.valid_to <= n.due_on as in_time
  from visit.need n
  left join household.published_listed l on l.county_code = n.county_code and l.household_id = n.household_id
 where not n.voided and n.end_reason = 'SETTLED';
comment on view visit.published_settlement is 'One row per need on the day the household said it is settled, with the days it took.';

grant select on visit.published_visit, visit.published_visited, visit.published_due, visit.published_need, visit.published_need_stock,
    visit.published_need_overdue, visit.published_settlement to lingtouyan_web, lingtouyan_worker;

select indicator.watch('visit.visit'::regclass, 'visit.published_visit', 'visit.published_visited', 'visit.published_due');
select indicator.watch('visit.need'::regclass, 'visit.published_need', 'visit.published_need_stock',
    'visit.published_need_overdue', 'visit.published_settlement');
select indicator.follow('household.published_household', 'visit.published_due');
