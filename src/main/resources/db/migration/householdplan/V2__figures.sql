-- What figures of plans are counted from. An event counts in the record that was true on its day: of a household that moved, once.

create view householdplan.published_plan with (security_invoker = true) as
select 'householdPlan'::text as record_type, p.id as record_id, p.county_code, p.division_code, p.made_on as occurred_on,
       concat_ws(' ', l.head_name, l.number) as label, p.entered_by, p.entered_at, p.household_id, p.year
  from householdplan.plan p
  left join household.published_listed l on l.county_code = p.county_code and l.household_id = p.household_id
 where not p.voided and p.made_on >= p.valid_from and (p.valid_to is null or p.made_on < p.valid_to);
comment on view householdplan.published_plan is 'One row per plan on the day it was made.';

create view householdplan.published_plan_stock with (security_invoker = true) as
select 'householdPlan'::text as record_type, p.id as record_id, p.county_code, p.division_code,
       greatest(p.made_on, p.valid_from, make_date(p.year, 1, 1)) as valid_from,
       least(p.valid_to, make_date(p.year + 1, 1, 1)) as valid_to,
       concat_ws(' ', l.head_name, l.number) as label, p.entered_by, p.entered_at, p.household_id, p.year, p.edition
  from householdplan.plan p
  left join household.published_listed l on l.county_code = p.county_code and l.household_id = p.household_id
 where not p.voided
   and greatest(p.made_on, p.valid_from, make_date(p.year, 1, 1)) < least(p.valid_to, make_date(p.year + 1, 1, 1));
comment on view householdplan.published_plan_stock is 'One row per plan in its year, from the day it was made.';

create view householdplan.published_signed with (security_invoker = true) as
select s.record_type, s.record_id, s.county_code, s.division_code, greatest(s.valid_from, g.signed_on) as valid_from, s.valid_to,
       s.label, s.entered_by, s.entered_at, s.household_id, s.year
  from householdplan.published_plan_stock s
 cross join lateral (select max(g.signed_on) as signed_on, count(*) as signatures
                       from householdplan.signature g
                      where g.county_code = s.county_code and g.plan_id = s.record_id and g.edition = s.edition and not g.voided) g
 where g.signatures = 5 and greatest(s.valid_from, g.signed_on) < s.valid_to;
comment on view householdplan.published_signed is 'One row per plan in its year, from the day the last of five signed its present edition.';

create view householdplan.published_unplanned with (security_invoker = true) as
select 'household'::text as record_type, h.record_id, h.county_code, h.division_code, lower(gap) as valid_from, upper(gap) as valid_to,
       h.label, h.entered_by, h.entered_at, h.status
  from household.published_household h
 cross join lateral unnest(
       datemultirange(daterange(greatest(h.valid_from, date '2018-04-01'), h.valid_to))
       - coalesce((select range_agg(daterange(p.made_on, p.lasts_until))
                     from householdplan.plan p
                    where p.county_code = h.county_code and p.division_code = h.division_code and p.household_id = h.record_id
                      and not p.voided), '{}'::datemultirange)) as gap
 where h.status in ('01', '02', '05', '12', '13', '14') and coalesce(h.valid_to, 'infinity') > date '2018-04-01';
comment on view householdplan.published_unplanned is
    'One row per time in which a poor or monitored household had no plan that still holds. Plans are asked of 2018 on, from April.';

create view householdplan.published_measure with (security_invoker = true) as
select 'measure'::text as record_type, m.id as record_id, m.county_code, m.division_code, m.planned_on as occurred_on,
       concat_ws(' ', l.head_name, l.number) as label, m.entered_by, m.entered_at, m.household_id, m.plan_id, m.year, m.kind, m.fund,
       coalesce(m.amount, 0) as amount, coalesce(m.expected_income, 0) as expected_income
  from householdplan.measure m
  left join household.published_listed l on l.county_code = m.county_code and l.household_id = m.household_id
 where not m.voided and m.planned_on >= m.valid_from and (m.valid_to is null or m.planned_on < m.valid_to);
comment on view householdplan.published_measure is 'One row per measure on the day it was planned.';

create view householdplan.published_measure_open with (security_invoker = true) as
select 'measure'::text as record_type, m.id as record_id, m.county_code, m.division_code, m.valid_from,
       least(m.valid_to, m.done_on, m.dropped_on) as valid_to,
       concat_ws(' ', l.head_name, l.number) as label, m.entered_by, m.entered_at, m.household_id, m.plan_id, m.year, m.kind, m.owner_id,
       m.due_on
  from householdplan.measure m
  left join household.published_listed l on l.county_code = m.county_code and l.household_id = m.household_id
 where not m.voided and m.valid_from < coalesce(least(m.valid_to, m.done_on, m.dropped_on), 'infinity');
comment on view householdplan.published_measure_open is 'One row per measure from the day it was planned until it was done or dropped.';

create view householdplan.published_measure_overdue with (security_invoker = true) as
select o.record_type, o.record_id, o.county_code, o.division_code, greatest(o.due_on + 1, o.valid_from) as valid_from, o.valid_to,
       o.label, o.entered_by, o.entered_at, o.household_id, o.year, o.kind
  from householdplan.published_measure_open o
 where greatest(o.due_on + 1, o.valid_from) < coalesce(o.valid_to, 'infinity');
comment on view householdplan.published_measure_overdue is 'One row per measure in the time after its last day in which it was neither done nor dropped.';

create view householdplan.published_result with (security_invoker = true) as
select 'measure'::text as record_type, m.id as record_id, m.county_code, m.division_code, greatest(m.done_on, m.valid_from) as occurred_on,
       concat_ws(' ', l.head_name, l.number) as label, m.entered_by, m.entered_at, m.household_id, m.plan_id, m.year, m.kind,
       coalesce(m.expected_income, 0) as expected_income, coalesce(m.real_income, 0) as real_income, m.done_on <= m.due_on as in_time
  from householdplan.measure m
  left join household.published_listed l on l.county_code = m.county_code and l.household_id = m.household_id
 where not m.voided and m.done_on is not null and not m.came_done
   and (m.valid_to is null or greatest(m.done_on, m.valid_from) < m.valid_to);
comment on view householdplan.published_result is 'One row per measure on the day it was done, with the income it was to bring and brought.';

grant select on householdplan.published_plan, householdplan.published_plan_stock, householdplan.published_signed,
    householdplan.published_unplanned, householdplan.published_measure, householdplan.published_measure_open,
    householdplan.published_measure_overdue, householdplan.published_result to lingtouyan_web, lingtouyan_worker;

select indicator.watch('householdplan.plan'::regclass, 'householdplan.published_plan', 'householdplan.published_plan_stock',
    'householdplan.published_signed', 'householdplan.published_unplanned');
select indicator.watch('householdplan.signature'::regclass, 'householdplan.published_signed');
select indicator.watch('householdplan.measure'::regclass, 'householdplan.published_measure', 'householdplan.published_measure_open',
    'householdplan.published_measure_overdue', 'householdplan.published_result');
select indicator.follow('household.published_household', 'householdplan.published_unplanned');
