-- Which households an import has changed, so that it can be taken back as a whole; once taken back or left, it is marked.
create table household.import_touched (
    county_code   char(6)  not null,
    import_id     uuid     not null,
    household_id  uuid     not null,
    division_code char(12) not null,
    told_before   date,
    settled       boolean  not null default false,
    primary key (county_code, import_id, household_id),
    foreign key (county_code, household_id) references household.household,
    constraint import_touched_lies_in_its_county check (county_code = left(division_code, 6))
);
comment on column household.import_touched.told_before is 'the day of the last sheet that had spoken of the household before';
create index import_touched_to_settle on household.import_touched (import_id) where not settled;
alter table household.import_touched enable row level security;
alter table household.import_touched force row level security;
create policy within_area on household.import_touched
    using (division_code >= current_setting('lingtouyan.area_from', true)::char(12)
       and division_code <  current_setting('lingtouyan.area_to', true)::char(12))
    with check (division_code >= current_setting('lingtouyan.area_from', true)::char(12)
       and division_code <  current_setting('lingtouyan.area_to', true)::char(12));
grant select, insert, update on household.import_touched to lingtouyan_web;
grant delete on household.last_told to lingtouyan_web;

-- A year's state has no mark for "never was": taken back, its row goes, and the trail keeps it.
grant delete on household.household_year, household.person_year to lingtouyan_web;

-- A voided account must not keep a later one of the same year out.
alter table household.income drop constraint income_has_one_account_a_year;
create unique index income_has_one_account_a_year on household.income (county_code, household_id, year) where not voided;
