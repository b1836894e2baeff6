-- A lecture written down late has reached a village that has gone on in another since. What the village has become was reached as well
-- for the rest of that year, as it would have been had the lecture been written down in time; and where the lecture turns out not to
-- have reached the village, it did not reach what the village has become.

create or replace function training.reach_villages(lectures uuid[]) returns void
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
    loop
        update training.lecture_reach r
           set voided = true, version = r.version + 1
          from training.lecture_reach was
         where r.lecture_id = any(lectures) and not r.voided and r.counted_from is not null
           and was.id = r.moved_from and was.lecture_id = r.lecture_id and was.voided;
        exit when not found;
    end loop;
    insert into training.lecture_reach (county_code, id, division_code, lecture_id, topic, held_on, counted_to)
    select left(v.village, 6), gen_random_uuid(), v.village, l.id, l.topic, l.held_on, v.ended
      from training.villages_of(lectures) v
      join training.lecture l on l.id = v.lecture_id
     where not exists (select from training.lecture_reach r
                        where r.lecture_id = l.id and r.division_code = v.village and not r.voided)
     order by l.held_on, v.village;
    loop
        insert into training.lecture_reach (county_code, id, division_code, lecture_id, topic, held_on, counted_from, counted_to, moved_from)
        select distinct on (r.lecture_id, h.heir)
               left(h.heir, 6), gen_random_uuid(), h.heir, r.lecture_id, r.topic, r.held_on, h.goes_on_from, v.valid_to, r.id
          from training.lecture_reach r
          join moving.published_heir h on h.division_code = r.division_code and h.goes_on_from = r.counted_to
          join division.published_village v on v.division_code = h.heir
         where r.lecture_id = any(lectures) and not r.voided
           and extract(year from r.held_on) = extract(year from h.goes_on_from)
           and not exists (select from training.lecture_reach there
                            where there.lecture_id = r.lecture_id and there.division_code = h.heir and not there.voided)
         order by r.lecture_id, h.heir, r.division_code;
        exit when not found;
    end loop;
    perform set_config('lingtouyan.area_from', area_from, true), set_config('lingtouyan.area_to', area_to, true);
end $$;
