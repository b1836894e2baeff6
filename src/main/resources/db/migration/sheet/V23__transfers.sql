-- Files on their way, part by part; the parts lie sealed on the disk until the file is whole and entered as an import.
create table sheet.transfer (
    county_code   char(6)     not null,
    id            uuid        not null,
    division_code char(12)    not null,
    account_id    uuid        not null,
    file_name     text        not null,
    size          bigint      not null check (size > 0),
    received      bigint      not null default 0,
    parts         integer     not null default 0,
    checksum      text,
    data_key      bytea       not null,
    key_version   integer     not null,
    expires_at    timestamptz not null,
    primary key (county_code, id),
    constraint transfer_lies_in_its_county check (county_code = left(division_code, 6))
);
create index transfer_by_id on sheet.transfer (id);
alter table sheet.transfer enable row level security;
alter table sheet.transfer force row level security;
create policy of_its_sender on sheet.transfer
    using (division_code >= current_setting('lingtouyan.area_from', true)::char(12)
       and division_code <  current_setting('lingtouyan.area_to', true)::char(12)
       and (account_id = access.account() or access.account() = '00000000-0000-0000-0000-000000000000'));
grant select, insert, update, delete on sheet.transfer to lingtouyan_web;
