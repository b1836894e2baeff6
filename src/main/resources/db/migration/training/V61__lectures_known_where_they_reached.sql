-- What a village knows of the lectures that reached it from a venue elsewhere, all that its list of lectures shows: the venue by its
-- name too, which is not of the village's area.

create function training.lectures_that_reached(lectures uuid[])
    returns table (id uuid, division_code char(12), programme_id uuid, topic text, audience text, lecturer_id uuid, held_on date,
                   venue_id uuid, venue text, place text, languages text[], members integer, others integer, late_because text)
    language plpgsql stable security definer set search_path = training, pg_temp as $$
declare
    area_from text := current_setting('lingtouyan.area_from', true);
    area_to   text := current_setting('lingtouyan.area_to', true);
    reaching  uuid[] := array(select distinct r.lecture_id from training.lecture_reach r where r.lecture_id = any(lectures) and not r.voided);
begin
    perform set_config('lingtouyan.area_from', '000000000000', true), set_config('lingtouyan.area_to', '999999999999', true);
    return query
        select l.id, l.division_code, l.programme_id, l.topic, l.audience, l.lecturer_id, l.held_on, l.venue_id, v.label, l.place,
               l.languages, l.members, l.others, l.late_because
          from training.lecture l
          left join party.published_venue v on v.county_code = l.county_code and v.record_id = l.venue_id
         where l.id = any(reaching) and not l.voided;
    perform set_config('lingtouyan.area_from', area_from, true), set_config('lingtouyan.area_to', area_to, true);
end $$;
revoke all on function training.lectures_that_reached(uuid[]) from public;
grant execute on function training.lectures_that_reached(uuid[]) to lingtouyan_web;
