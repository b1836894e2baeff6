-- What a village's own team is found to be, what is asked of it and who holds its posts is written by the township and above.
do $$
declare
    business text;
begin
    foreach business in array array['tenure', 'committee_term', 'screening', 'rectification', 'rectification_duty', 'rectification_problem'] loop
        execute format('create policy not_added_by_the_village_itself on leadership.%I as restrictive for insert
            with check (division_code > current_setting(''lingtouyan.area_from'', true)::char(12))', business);
        execute format('create policy not_changed_by_the_village_itself on leadership.%I as restrictive for update
            using (true) with check (division_code > current_setting(''lingtouyan.area_from'', true)::char(12))', business);
    end loop;
end $$;

-- That somebody was handed to discipline inspection (移交纪检) is read where it is decided, not by the team it concerns.
create policy handed_over_is_read_by_the_county on leadership.rectification_event as restrictive for select
    using (kind <> 'HAND_OVER'
        or (county_code || '000000' >= current_setting('lingtouyan.area_from', true)
            and county_code || '000000' < current_setting('lingtouyan.area_to', true)));
