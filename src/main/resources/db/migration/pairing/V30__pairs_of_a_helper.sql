-- A constraint's index can be asked for each of its columns, and the planner takes it for as good as the index by helper, although it
-- reads thousands of entries to find one helper's pairs. As text the helper is still in the constraint and no longer asked for there.
alter table pairing.pair drop constraint helper_is_paired_with_a_household_once_at_a_time;
alter table pairing.pair add constraint helper_is_paired_with_a_household_once_at_a_time
    exclude using gist (household_id with =, (cadre_id::text) with =, county_code with =, daterange(valid_from, valid_to) with &&)
    where (not voided) deferrable initially immediate;

alter table pairing.patch drop constraint patch_is_taken_once_by_one_person_at_a_time;
alter table pairing.patch add constraint patch_is_taken_once_by_one_person_at_a_time
    exclude using gist (division_code with =, name with =, (cadre_id::text) with =, county_code with =,
                        daterange(valid_from, valid_to) with &&)
    where (not voided) deferrable initially immediate;
