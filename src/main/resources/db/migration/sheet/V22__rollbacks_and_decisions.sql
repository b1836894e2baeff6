-- An import taken back as a whole: one job, and the records it had to leave because somebody changed them since.
create table sheet.rollback (
    county_code   char(6)     not null,
    import_id     uuid        not null,
    state         text        not null default 'QUEUED' check (state in ('QUEUED', 'RUNNING', 'DONE', 'FAILED')),
    asked_by      uuid        not null,
    asker_name    text        not null,
    asker_role    text        not null,
    asker_from    char(12)    not null,
    asker_to      char(12)    not null,
    asked_at      timestamptz not null default now(),
    total         integer     not null,
    undone        integer     not null default 0,
    left_count    integer     not null default 0,
    attempts      integer     not null default 0,
    primary key (county_code, import_id),
    foreign key (county_code, import_id) references sheet.import
);
create index rollback_to_do on sheet.rollback (asked_at) where state in ('QUEUED', 'RUNNING');

create table sheet.rollback_left (
    county_code char(6) not null,
    import_id   uuid    not null,
    record_id   uuid    not null,
    place       text    not null,
    label       text,
    reason      text    not null,
    primary key (county_code, import_id, record_id),
    foreign key (county_code, import_id) references sheet.rollback
);

do $$
declare part text;
begin
    foreach part in array array['rollback', 'rollback_left'] loop
        execute format('alter table sheet.%I enable row level security', part);
        execute format('alter table sheet.%I force row level security', part);
        execute format($policy$
            create policy with_its_import on sheet.%I
                using (exists (select 1 from sheet.import whole
                                where whole.county_code = %1$I.county_code and whole.id = %1$I.import_id))
            $policy$, part);
    end loop;
end $$;
grant select, insert, update on sheet.rollback to lingtouyan_web;
grant select, insert on sheet.rollback_left to lingtouyan_web;

-- Rows that wait for somebody to decide, and what was decided. The rows bear the place they speak of.
alter table sheet.import_row add column place char(12);
alter table sheet.import_row add column decision text check (decision in ('TAKE', 'KEEP', 'ANOTHER'));
grant update (decision) on sheet.import_row to lingtouyan_web;

create table sheet.decision (
    county_code   char(6)     not null,
    id            uuid        not null,
    division_code char(12)    not null,
    import_id     uuid        not null,
    row_number    integer     not null,
    decision      text        not null,
    version       integer     not null default 1,
    entered_by    uuid,
    entered_at    timestamptz,
    primary key (county_code, id),
    constraint decision_lies_in_its_county check (county_code = left(division_code, 6))
);
comment on table sheet.decision is 'who decided what of a parked row; in the county the row speaks of, which may be another than the import''s';
create index decision_of_an_import on sheet.decision (county_code, import_id);
select access.protect('sheet.decision');
grant select, insert on sheet.decision to lingtouyan_web;
