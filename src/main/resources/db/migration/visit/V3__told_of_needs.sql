-- What was said to a need, for those who follow it from elsewhere; and needs found again after their household moved.

create view visit.published_answer with (security_invoker = true) as
select 'need'::text as record_type, a.id as record_id, a.county_code, a.division_code, a.said_on as occurred_on,
       concat_ws(' ', l.head_name, l.number) as label, a.entered_by, a.entered_at, a.need_id, n.household_id, a.by_household
  from visit.answer a
  join visit.need n on n.county_code = a.county_code and n.id = a.need_id
  left join household.published_listed l on l.county_code = n.county_code and l.household_id = n.household_id;
comment on view visit.published_answer is 'One row per answer to a need, on its day.';
grant select on visit.published_answer to lingtouyan_web, lingtouyan_worker;

create index need_by_what_it_was on visit.need (moved_from) where moved_from is not null;
