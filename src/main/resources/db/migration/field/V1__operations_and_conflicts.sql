-- What phones write down without signal: each operation taken once, and fields that two people changed, for a person to decide.

grant usage on schema field to lingtouyan_web, lingtouyan_worker;

-- Written in the transaction of what the operation does: it is here if and only if that was done.
create table field.operation (
    county_code    char(6)     not null,
    id             uuid        not null,
    division_code  char(12)    not null,
    kind           text        not null check (kind in ('VISIT', 'NEED', 'ANSWER', 'SETTLE', 'CHANGE')),
    household_id   uuid        not null,
    said_household uuid        not null,
    device_id      uuid        not null,
    made_at        timestamptz not null,
    occurred_on    date        not null,
    taken_on       date        not null,
    day_corrected  boolean     not null,
    body_hash      text        not null,
    version        integer     not null default 1,
    entered_by     uuid,
    entered_at     timestamptz,
    primary key (county_code, id),
    constraint operation_lies_in_its_county check (county_code = left(division_code, 6)),
    constraint operation_lies_in_a_village check (right(division_code, 3) <> '000'),
    constraint operation_is_taken_after_it_happened check (occurred_on <= taken_on)
);
comment on column field.operation.made_at is 'when it was written down, by the clock of the server: that of the phone may be wrong';
comment on column field.operation.said_household is 'the household it names, which may since have gone on as household_id';
create index operation_by_id on field.operation (id);
create index operation_by_place on field.operation (division_code, taken_on, id);

-- One field of a household that was changed on the phone and in the record, each without knowing of the other.
create table field.conflict (
    county_code          char(6)     not null,
    id                   uuid        not null,
    division_code        char(12)    not null,
    household_id         uuid        not null,
    person_id            uuid,
    operation_id         uuid        not null,
    field                text        not null,
    base_value           jsonb       not null,
    record_value         jsonb       not null,
    phone_value          jsonb       not null,
    record_entered_by    uuid,
    record_entered_at    timestamptz,
    phone_entered_by     uuid        not null,
    said_on              date        not null,
    valid_from           date        not null,
    valid_to             date,
    end_reason           text        check (end_reason in ('PHONE', 'RECORD', 'MOVED')),
    decided_by           uuid,
    decided_word         text,
    voided               boolean     not null default false,
    moved_from           uuid,
    merged_by            uuid,
    merged_from          uuid,
    merged_from_division char(12),
    version              integer     not null default 1,
    entered_by           uuid,
    entered_at           timestamptz,
    primary key (county_code, id),
    constraint conflict_lies_in_its_county check (county_code = left(division_code, 6)),
    constraint conflict_lies_in_a_village check (right(division_code, 3) <> '000'),
    constraint conflict_ends_after_it_began check (valid_from <= valid_to),
    constraint conflict_that_ends_says_how check ((valid_to is null) = (end_reason is null)),
    constraint conflict_is_decided_by_somebody check (end_reason = 'MOVED' or (end_reason is null) = (decided_by is null)),
    constraint conflict_of_a_merged_household_says_whose_it_was check (num_nulls(merged_by, merged_from, merged_from_division) in (0, 3))
);
comment on column field.conflict.phone_entered_by is 'who sent it; a conflict that goes on elsewhere keeps it';
create index conflict_in_order on field.conflict (division_code, valid_from, id) where not voided;
create index conflict_by_household on field.conflict (division_code, household_id) where not voided;
create index conflict_by_id on field.conflict (id);
create index conflict_by_who_sent_it on field.conflict (phone_entered_by, valid_to) where not voided;

do $$
declare business_table text;
begin
    foreach business_table in array array['operation', 'conflict'] loop
        perform access.protect(('field.' || business_table)::regclass);
        execute format('grant select, insert, update on field.%I to lingtouyan_web', business_table);
        execute format('grant select on field.%I to lingtouyan_worker', business_table);
    end loop;
end $$;
create trigger lies_in_a_living_division after insert on field.operation referencing new table as new_rows
    for each statement execute function division.refuse_closed();

create view field.published_operation with (security_invoker = true) as
select 'operation'::text as record_type, o.id as record_id, o.county_code, o.division_code, o.taken_on as occurred_on,
       concat_ws(' ', l.head_name, l.number) as label, o.entered_by, o.entered_at, o.kind, o.household_id,
       o.taken_on - (o.made_at at time zone 'Asia/Shanghai')::date as waited_days, o.day_corrected
  from field.operation o
  left join household.published_listed l on l.county_code = o.county_code and l.household_id = o.household_id;
comment on view field.published_operation is 'One row per operation from a phone, on the day it arrived.';

create view field.published_conflict with (security_invoker = true) as
select 'conflict'::text as record_type, c.id as record_id, c.county_code, c.division_code, c.valid_from,
       c.valid_to, concat_ws(' ', l.head_name, l.number) as label, c.entered_by, c.entered_at,
       c.household_id, c.field
  from field.conflict c
  left join household.published_listed l on l.county_code = c.county_code and l.household_id = c.household_id
 where not c.voided and (c.valid_to is null or c.valid_to > c.valid_from);
comment on view field.published_conflict is 'One row per field that phone and record say differently, from the day it showed to the day somebody decided.';

grant select on field.published_operation, field.published_conflict to lingtouyan_web, lingtouyan_worker;
select indicator.watch('field.operation'::regclass, 'field.published_operation');
select indicator.watch('field.conflict'::regclass, 'field.published_conflict');
