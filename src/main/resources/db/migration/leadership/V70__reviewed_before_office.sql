-- 凡进必审: whoever takes a post of the two committees has passed the joint review of the county, or it is said why not.

alter table leadership.tenure add column unreviewed_because text check (unreviewed_because <> '');
comment on column leadership.tenure.unreviewed_because is
    'why somebody took office without a passed joint review, where the rules of the day asked for one';

-- Whether somebody has passed, for whoever may not read what departments answered: nothing else is told. Reviews since so many months
-- before the person took office count, and before the posts held until then without a break: within a term nobody is reviewed again.
-- Of another county nothing is told.
create function leadership.review_passed(who uuid, county char(6), took_office date, until date, months integer, departments integer)
    returns boolean
    language plpgsql stable security definer set search_path = leadership, pg_temp as $$
declare
    area_from text := current_setting('lingtouyan.area_from', true);
    area_to   text := current_setting('lingtouyan.area_to', true);
    since date;
    passed boolean;
begin
    if area_from is null or county || '999999' < area_from or county || '000000' >= area_to then
        return false;
    end if;
    perform set_config('lingtouyan.area_from', '000000000000', true), set_config('lingtouyan.area_to', '999999999999', true);
    with recursive held as (
        select took_office as begins
         union
        select t.valid_from
          from held h
          join leadership.tenure t on t.county_code = county and t.cadre_id = who and not t.voided
           and t.post not in ('SUPERVISION_HEAD', 'CLERK')
           and t.valid_from < h.begins and (t.valid_to is null or t.valid_to >= h.begins)
    )
    select min(begins) - make_interval(months => months) into since from held;
    select count(*) filter (where last.result = 'PASSED') >= departments and bool_and(last.result = 'PASSED') into passed
      from (select distinct on (r.department) r.result
              from leadership.joint_review r
             where r.county_code = county and r.cadre_id = who and r.went_on is null and r.reviewed_on >= since and r.reviewed_on <= until
             order by r.department, r.reviewed_on desc) last;
    perform set_config('lingtouyan.area_from', area_from, true), set_config('lingtouyan.area_to', area_to, true);
    return coalesce(passed, false);
end $$;
revoke all on function leadership.review_passed(uuid, char, date, date, integer, integer) from public;
grant execute on function leadership.review_passed(uuid, char, date, date, integer, integer) to lingtouyan_web;
