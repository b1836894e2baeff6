-- What a person asks for of what is held about him: to have it corrected, or his private values erased.

create table access.privacy_request (
    county_code   char(6)     not null,
    id            uuid        not null,
    division_code char(12)    not null,
    kind          text        not null check (kind in ('ERASE', 'CORRECT')),
    table_name    text        not null,
    record_id     uuid        not null,
    shown_under   uuid        not null,
    label         text        not null,
    about         text        not null check (length(about) between 4 and 200),
    requested_by  uuid        not null,
    requested_at  timestamptz not null default now(),
    state         text        not null default 'OPEN' check (state in ('OPEN', 'DONE', 'DECLINED')),
    answer        text        check (length(answer) between 4 and 200),
    decided_by    uuid,
    decided_at    timestamptz,
    version       integer     not null default 1,
    entered_by    uuid,
    entered_at    timestamptz,
    primary key (county_code, id),
    constraint privacy_request_lies_in_its_county check (county_code = left(division_code, 6)),
    constraint decided_request_says_by_whom_and_what check ((state = 'OPEN') = (decided_by is null) and (state = 'OPEN') = (answer is null)),
    constraint erasing_takes_two_people check (kind <> 'ERASE' or decided_by is distinct from requested_by)
);
comment on column access.privacy_request.shown_under is 'the record on whose page the request stands: of a person, the household';
create index privacy_request_by_record on access.privacy_request (county_code, shown_under);
select access.protect('access.privacy_request');
grant select, insert, update on access.privacy_request to lingtouyan_web;

-- Destroys the key of one record, and with it what is private of it everywhere, the trail included; the record stays.
create function access.erase(business_table regclass, county char, record uuid) returns integer language plpgsql as $$
declare
    private_columns text;
    erased integer;
begin
    select string_agg(format('%I = null', attname), ', ') into private_columns
      from pg_attribute
     where attrelid = business_table and attnum > 0 and not attisdropped
       and (attname like '%\_sealed' or attname in ('identity_fingerprint', 'data_key', 'key_version'));
    execute format('update %s set %s, version = version + 1 where county_code = $1 and id = $2 and data_key is not null',
                   business_table, private_columns) using county, record;
    get diagnostics erased = row_count;
    return erased;
end $$;
revoke execute on function access.erase(regclass, char, uuid) from public;
grant execute on function access.erase(regclass, char, uuid) to lingtouyan_web;
