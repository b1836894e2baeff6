-- The worker reads every area anyway. Told so by a policy of its own, instead of by a range as wide as the country, its
-- statements are planned for the village they count and need no comparison for each row.
do $$
declare read text;
begin
    foreach read in array array['household', 'person', 'membership', 'household_state', 'household_year', 'person_year', 'income',
                                'listed_household', 'rural_population'] loop
        execute format('create policy counting on household.%I for select to lingtouyan_worker using (true)', read);
    end loop;
end $$;

-- A village lies in one county. The planner multiplies the two as if they were independent and expects a handful of rows.
create statistics household.membership_lies_in_its_county (dependencies) on county_code, division_code from household.membership;
create statistics household.household_state_lies_in_its_county (dependencies) on county_code, division_code from household.household_state;
create statistics household.income_lies_in_its_county (dependencies) on county_code, division_code from household.income;
analyze household.membership, household.household_state, household.income;
