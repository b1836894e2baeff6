-- What an import has changed in tables of any module, so that it can be taken back as a whole; once taken back or left, it is marked. A
-- module says `select sheet.undoable('schema.table')` of tables whose rows can be voided and hold nothing private.
create table sheet.import_touched (
    county_code   char(6)  not null,
    import_id     uuid     not null,
    table_name    text     not null,
    record_id     uuid     not null,
    division_code char(12) not null,
    added         boolean  not null,
    settled       boolean  not null default false,
    primary key (county_code, import_id, table_name, record_id),
    constraint import_touched_lies_in_its_county check (county_code = left(division_code, 6))
);
comment on column sheet.import_touched.added is 'the import entered it; else it changed it';
create index import_touched_to_settle on sheet.import_touched (import_id) where not settled;
alter table sheet.import_touched enable row level security;
alter table sheet.import_touched force row level security;
create policy within_area on sheet.import_touched
    using (division_code >= current_setting('lingtouyan.area_from', true)::char(12)
       and division_code <  current_setting('lingtouyan.area_to', true)::char(12))
    with check (division_code >= current_setting('lingtouyan.area_from', true)::char(12)
       and division_code <  current_setting('lingtouyan.area_to', true)::char(12));
grant select, update on sheet.import_touched to lingtouyan_web;

-- All transactions of an import bear its id as their request.
create function sheet.note_touched() returns trigger language plpgsql security definer set search_path = sheet, pg_temp as $$
declare request text := current_setting('lingtouyan.request', true);
begin
    if request ~ '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$' and exists (select from sheet.import where id = request::uuid) then
        insert into sheet.import_touched (county_code, import_id, table_name, record_id, division_code, added)
        select county_code, request::uuid, tg_table_schema || '.' || tg_table_name, id, division_code, tg_op = 'INSERT' from new_rows
            on conflict do nothing;
    end if;
    return null;
end $$;

create function sheet.undoable(business_table regclass) returns void language plpgsql as $$
begin
    execute format('create trigger touched_insert after insert on %s referencing new table as new_rows
        for each statement execute function sheet.note_touched()', business_table);
    execute format('create trigger touched_update after update on %s referencing new table as new_rows
        for each statement execute function sheet.note_touched()', business_table);
end $$;
