-- What the forms of 2014 to 2020 and those since ask of a year besides: assurances, land, housing, living, organisation,
-- relocation; of persons their insurances. The catalogue YearFact says what each may hold.
alter table household.household_year
    add column food_assured           boolean,
    add column clothing_assured       boolean,
    add column schooling_assured      boolean,
    add column medical_assured        boolean,
    add column housing_assured        boolean,
    add column arable                 numeric(8, 2),
    add column irrigated              numeric(8, 2),
    add column woodland               numeric(8, 2),
    add column returned_to_forest     numeric(8, 2),
    add column orchard                numeric(8, 2),
    add column pasture                numeric(8, 2),
    add column water_surface          numeric(8, 2),
    add column house_area             numeric(8, 2),
    add column structure              text,
    add column built_in               integer,
    add column dwelling_grade         text,
    add column household_power        boolean,
    add column production_power       boolean,
    add column water_source           text,
    add column water_hardship         boolean,
    add column road_distance          numeric(8, 2),
    add column road_kind              text,
    add column market_distance        numeric(8, 2),
    add column sanitary_toilet        boolean,
    add column fuels                  text[],
    add column cooperative            boolean,
    add column leading_enterprise     boolean,
    add column mutual_fund            boolean,
    add column relocation_wanted      boolean,
    add column relocation_mode        text,
    add column relocated              boolean,
    add constraint household_names_at_most_three_fuels check (cardinality(fuels) <= 3);
alter table household.person_year
    add column rural_medical          boolean,
    add column resident_pension       boolean,
    add column worker_pension         boolean,
    add column subsistence_allowance  boolean,
    add column in_service             boolean;

-- More facts than an integer has bits.
alter table household.last_told alter column facts type bigint;
