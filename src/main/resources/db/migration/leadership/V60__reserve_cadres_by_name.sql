-- Whoever asks whether reserve cadres were trained asks who they are.
create or replace view leadership.published_reserve with (security_invoker = true) as
select 'reserve'::text as record_type, r.id as record_id, r.county_code, r.division_code, r.valid_from, r.valid_to,
       r.valid_from as occurred_on, '村级后备干部'::text as label, r.entered_by, r.entered_at, r.source, r.readiness, r.cadre_id
  from leadership.reserve r
 where not r.voided;
