-- A members' or committee meeting to which too few came was not held: figures and standards can tell.
create or replace view party.published_meeting with (security_invoker = true) as
select 'meeting'::text as record_type, m.id as record_id, m.county_code, m.division_code, m.held_on as occurred_on,
       o.name as label, m.entered_by, m.entered_at, m.organisation_id, m.kind, m.due, m.attended, m.on_leave,
       m.late_because is not null as late, m.venue_id, m.quorate
  from party.meeting m
  join party.organisation o on o.county_code = m.county_code and o.id = m.organisation_id
 where not m.voided;
