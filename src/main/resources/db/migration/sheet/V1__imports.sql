-- Spreadsheets that were sent: how far each is, what became of its rows, and the rows that were not taken, sealed.

grant usage on schema sheet to lingtouyan_web;

create table sheet.import (
    county_code   char(6)     not null,
    id            uuid        not null,
    division_code char(12)    not null,
    table_name    text        not null,
    file_name     text        not null,
    file_size     bigint      not null,
    dry_run       boolean     not null,
    asked_date    date,
    data_date     date,
    state         text        not null default 'QUEUED'
                  check (state in ('QUEUED', 'RUNNING', 'DONE', 'REFUSED', 'FAILED')),
    reason        text,
    arguments     text[]      not null default '{}',
    uploaded_by   uuid        not null,
    uploader_name text        not null,
    uploader_role text        not null,
    uploader_from char(12)    not null,
    uploader_to   char(12)    not null,
    uploaded_at   timestamptz not null default now(),
    area_from     char(12)    not null,
    area_to       char(12)    not null,
    rows_from     char(12),
    rows_to       char(12),
    columns       jsonb       not null default '[]',
    row_count     integer     not null default 0,
    processed     integer     not null default 0,
    last_row      integer     not null default 0,
    accepted      integer     not null default 0,
    unchanged     integer     not null default 0,
    rejected      integer     not null default 0,
    parked        integer     not null default 0,
    attempts      integer     not null default 0,
    kept_until    date        not null,
    head_sealed   bytea,
    data_key      bytea,
    key_version   integer,
    primary key (county_code, id),
    constraint import_lies_in_its_county check (county_code = left(division_code, 6))
);
comment on column sheet.import.area_from is 'who sees it besides the uploader: those whose area covers this range; all the uploader''s until every row is known';
comment on column sheet.import.last_row is 'rows up to this one are done for good: a new worker goes on after it';
create index import_by_id on sheet.import (id);
create index import_to_do on sheet.import (uploaded_at) where state in ('QUEUED', 'RUNNING');

create table sheet.import_row (
    county_code char(6) not null,
    import_id   uuid    not null,
    row_number  integer not null,
    kind        text    not null check (kind in ('REJECTED', 'PARKED')),
    sealed      bytea   not null,
    primary key (county_code, import_id, row_number),
    foreign key (county_code, import_id) references sheet.import on delete cascade
);

create table sheet.import_problem (
    county_code char(6)  not null,
    import_id   uuid     not null,
    row_number  integer  not null,
    position    smallint not null,
    kind        text     not null check (kind in ('REJECTED', 'PARKED')),
    heading     text,
    value       text,
    reason      text     not null,
    arguments   text[]   not null,
    primary key (county_code, import_id, row_number, position),
    foreign key (county_code, import_id) references sheet.import on delete cascade
);
comment on column sheet.import_problem.value is 'masked where the column is private';

alter table sheet.import enable row level security;
alter table sheet.import force row level security;
create policy uploader_or_covering_area on sheet.import
    using (uploaded_by = access.account()
        or (area_from >= current_setting('lingtouyan.area_from', true)::char(12)
            and area_to <= current_setting('lingtouyan.area_to', true)::char(12)));
create trigger trail_insert after insert on sheet.import referencing new table as new_rows
    for each statement execute function access.trail_insert();

do $$
declare part text;
begin
    foreach part in array array['import_row', 'import_problem'] loop
        execute format('alter table sheet.%I enable row level security', part);
        execute format('alter table sheet.%I force row level security', part);
        execute format($policy$
            create policy with_its_import on sheet.%I
                using (exists (select 1 from sheet.import whole
                                where whole.county_code = %1$I.county_code and whole.id = %1$I.import_id))
            $policy$, part);
    end loop;
end $$;

grant select, insert, update on sheet.import to lingtouyan_web;
grant select, insert, delete on sheet.import_row, sheet.import_problem to lingtouyan_web;
