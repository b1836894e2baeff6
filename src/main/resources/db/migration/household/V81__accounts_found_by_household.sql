-- Reading a household whole asks for its voided accounts too, which a partial index cannot answer: every account of the county was read.
drop index household.income_by_place;
create index income_by_place on household.income (division_code, household_id, year);
