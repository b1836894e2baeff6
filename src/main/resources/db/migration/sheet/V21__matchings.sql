-- What an office has said by hand of sheets with certain headings: column by column a field, '' for left out, '*' for as headed.
create table sheet.matching (
    county_code   char(6)     not null,
    id            uuid        not null,
    division_code char(12)    not null,
    table_name    text        not null,
    fingerprint   text        not null,
    headings      text[]      not null,
    fields        text[]      not null,
    version       integer     not null default 1,
    entered_by    uuid,
    entered_at    timestamptz,
    primary key (county_code, id),
    constraint matching_is_one_an_office_and_headings unique (county_code, division_code, table_name, fingerprint),
    constraint matching_lies_in_its_county check (county_code = left(division_code, 6))
);
select access.protect('sheet.matching');
grant select, insert, update, delete on sheet.matching to lingtouyan_web;
