-- When a spreadsheet last spoke of a household, and which of its facts the rows of one import have told so far:
-- so that a row knows when it is older than what is held, and rows that differ do not overwrite each other.
create table household.last_told (
    county_code   char(6)  not null,
    household_id  uuid     not null,
    division_code char(12) not null,
    told_on       date     not null,
    import_id     uuid     not null,
    facts         integer  not null,
    primary key (county_code, household_id),
    foreign key (county_code, household_id) references household.household,
    constraint last_told_lies_in_its_county check (county_code = left(division_code, 6))
);
alter table household.last_told enable row level security;
alter table household.last_told force row level security;
create policy within_area on household.last_told
    using (division_code >= current_setting('lingtouyan.area_from', true)::char(12)
       and division_code <  current_setting('lingtouyan.area_to', true)::char(12))
    with check (division_code >= current_setting('lingtouyan.area_from', true)::char(12)
       and division_code <  current_setting('lingtouyan.area_to', true)::char(12));
grant select, insert, update on household.last_told to lingtouyan_web;

-- Spreadsheets do say 13 months; that is for the rules of quality to find, not a reason to lose the row.
alter table household.person_year drop constraint person_year_work_months_check;
alter table household.person_year add constraint person_works_no_negative_months check (work_months >= 0);
