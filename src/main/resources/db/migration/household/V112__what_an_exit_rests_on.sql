-- What an exit from poverty is judged by beside the yearly accounts: the assurances, as they stand in the register.
create view household.published_assurance with (security_invoker = true) as
select y.id as record_id, y.county_code, y.division_code, y.household_id, y.year, y.food_assured, y.clothing_assured,
       y.safe_water, y.water_hardship, y.schooling_assured, y.medical_assured, y.housing_assured, y.dilapidated_house
  from household.household_year y;
comment on view household.published_assurance is
    'One row per household and year of which something was told: the two assurances and the three guarantees. A year without a row is like the one before.';

grant select on household.published_assurance to lingtouyan_web, lingtouyan_worker;
