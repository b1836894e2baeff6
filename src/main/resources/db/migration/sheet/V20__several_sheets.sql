-- The sheets of a workbook that are taken, each with its own headings and day; rows bear one number over all of them.
create table sheet.import_sheet (
    county_code char(6)  not null,
    import_id   uuid     not null,
    number      integer  not null,
    name        text     not null,
    row_count   integer  not null,
    data_date   date     not null,
    columns     jsonb    not null,
    fields      text[]   not null,
    remembered  boolean  not null,
    head_sealed bytea,
    primary key (county_code, import_id, number),
    foreign key (county_code, import_id) references sheet.import on delete cascade
);
comment on column sheet.import_sheet.fields is 'the field that each column fills, empty where it fills none';
alter table sheet.import_sheet enable row level security;
alter table sheet.import_sheet force row level security;
create policy with_its_import on sheet.import_sheet
    using (exists (select 1 from sheet.import whole
                    where whole.county_code = import_sheet.county_code and whole.id = import_sheet.import_id));
grant select, insert, update, delete on sheet.import_sheet to lingtouyan_web;

comment on column sheet.import_row.row_number is 'sheet number times 2097152 plus the row as the spreadsheet numbers it';

-- Of imports before, the one sheet; nobody's area is set while migrating, so the owner sees rows only unforced.
alter table sheet.import no force row level security;
alter table sheet.import_sheet no force row level security;
insert into sheet.import_sheet
       (county_code, import_id, number, name, row_count, data_date, columns, fields, remembered, head_sealed)
select county_code, id, 0, '', row_count, coalesce(data_date, uploaded_at::date), columns, '{}', false, head_sealed
  from sheet.import
 where head_sealed is not null;
alter table sheet.import drop column head_sealed;
alter table sheet.import force row level security;
alter table sheet.import_sheet force row level security;
