-- For how many days of classes and to how many lectures people of a county came within some days, wherever in the county that was noted:
-- what a branch is told of its members is the same whoever of its village, township or county looks. Of a class above the county only its length is
-- told. A lecture that its village took along counts where it was held.
create function training.training_of(county char(6), people uuid[], first_on date, last_on date)
    returns table (cadre_id uuid, class_days numeric, lectures bigint)
    language plpgsql stable security definer set search_path = training, pg_temp as $$
declare
    area_from text := current_setting('lingtouyan.area_from', true);
    area_to   text := current_setting('lingtouyan.area_to', true);
begin
    perform set_config('lingtouyan.area_from', '000000000000', true), set_config('lingtouyan.area_to', '999999999999', true);
    return query
        select came.cadre_id, sum(came.days), sum(came.lectures)::bigint
          from (select a.cadre_id,
                       case when a.kind <> 'CLASS' then 0
                            else coalesce(a.days_there, c.ends_on - c.begins_on + 1) end::numeric as days,
                       case when a.kind = 'CLASS' then 0 else 1 end as lectures
                  from training.attendance a
                  join training.course c on c.id = a.course_id
                 where a.county_code = county and a.cadre_id = any(people) and not a.voided and a.state in ('CAME', 'CAME_IN_PART')
                   and a.attended_on between first_on and last_on
                 union all
                select l.cadre_id, 0, 1
                  from training.lecture_listener l
                  join training.lecture held on held.county_code = l.county_code and held.id = l.lecture_id
                 where l.county_code = county and l.cadre_id = any(people) and not l.voided and not held.voided
                   and not exists (select from training.lecture o
                                    where o.county_code = held.county_code and o.id = held.moved_from and not o.voided)
                   and held.held_on between first_on and last_on) came
         group by came.cadre_id;
    perform set_config('lingtouyan.area_from', area_from, true), set_config('lingtouyan.area_to', area_to, true);
end $$;
revoke all on function training.training_of(char, uuid[], date, date) from public;
grant execute on function training.training_of(char, uuid[], date, date) to lingtouyan_web;
