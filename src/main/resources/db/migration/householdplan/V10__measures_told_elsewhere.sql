-- What work away from a desk reads of measures: which there are of a household, and whether anything about one has changed.
create view householdplan.published_measure_held with (security_invoker = true) as
select 'measure'::text as record_type, m.id as record_id, m.county_code, m.division_code, m.valid_from, m.valid_to,
       m.content as label, m.entered_by, m.entered_at, m.household_id, m.plan_id, m.year, m.version
  from householdplan.measure m
 where not m.voided and m.valid_from < coalesce(m.valid_to, 'infinity');
comment on view householdplan.published_measure_held is 'One row per measure of a household''s plans with its version, in the time it holds there.';
grant select on householdplan.published_measure_held to lingtouyan_web, lingtouyan_worker;
