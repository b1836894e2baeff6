-- What can only be seen with the private values opened: once a day they are compared in memory, and only what contradicts
-- itself leaves a row here, which tells how much and never what. The rules of quality read it like any other view.

create table household.compared_county (
    county_code   char(6)  not null primary key,
    division_code char(12) not null,
    compared_on   date     not null,
    constraint compared_county_lies_in_its_county check (county_code = left(division_code, 6))
);

create table household.oddity (
    county_code       char(6)  not null,
    record_id         uuid     not null,
    division_code     char(12) not null,
    household_id      uuid     not null,
    seen              text     not null,
    birth_differs     boolean  not null default false,
    sex_differs       boolean  not null default false,
    phone_shared_by   integer  check (phone_shared_by > 1),
    account_shared_by integer  check (account_shared_by > 1),
    account_odd       boolean  not null default false,
    primary key (county_code, record_id),
    constraint oddity_lies_in_its_county check (county_code = left(division_code, 6)),
    constraint oddity_is_one check (birth_differs or sex_differs or account_odd or num_nonnulls(phone_shared_by, account_shared_by) > 0)
);
comment on table household.oddity is 'of a person, or of a household with its own id';
comment on column household.oddity.seen is 'what was compared, as it was: an oddity counts as long as the record is still so';

create function household.as_compared(first_value bytea, second_value bytea, told text) returns text language sql immutable
    return md5(concat_ws('|', encode(coalesce(first_value, ''), 'hex'), encode(coalesce(second_value, ''), 'hex'), told));

do $$
declare kept text;
begin
    foreach kept in array array['compared_county', 'oddity'] loop
        execute format('alter table household.%I enable row level security', kept);
        execute format('alter table household.%I force row level security', kept);
        execute format('create policy comparing on household.%I to lingtouyan_owner, lingtouyan_worker using (true)', kept);
        execute format('grant select, insert, update, delete on household.%I to lingtouyan_worker', kept);
    end loop;
end $$;
select quality.watch('household.oddity'::regclass, 'household_id');

create view household.checked_number with (security_invoker = true) as
select h.county_code, h.division_code, h.id as household_id, 'person'::text as record_type, p.id as record_id, h.number as label,
       p.birth_date, p.sex, o.birth_differs, o.sex_differs
  from household.oddity o
  join household.person p on p.county_code = o.county_code and p.id = o.record_id and not p.voided
   and o.seen = household.as_compared(p.identity_sealed, null, concat_ws('|', p.birth_date, p.sex))
  join household.household h on h.county_code = o.county_code and h.id = o.household_id and not h.voided and h.moved_on is null
 where exists (select from household.membership m
                where m.county_code = o.county_code and m.person_id = o.record_id and m.household_id = o.household_id
                  and not m.voided and m.valid_to is null);
comment on view household.checked_number is
    'One row per member whose identity number says another birth date or sex than the record. For the worker alone.';

create view household.checked_contact with (security_invoker = true) as
select h.county_code, h.division_code, h.id as household_id, 'household'::text as record_type, h.id as record_id, h.number as label,
       o.phone_shared_by, o.account_shared_by, o.account_odd
  from household.oddity o
  join household.household h on h.county_code = o.county_code and h.id = o.record_id and not h.voided and h.moved_on is null
   and o.seen = household.as_compared(h.phone_sealed, h.bank_account_sealed, null);
comment on view household.checked_contact is
    'One row per household whose phone or account others have too, or whose account cannot be one. For the worker alone.';

-- Who in a household says to be a Party member, for the module that has the roster of members.
create view household.published_politics with (security_invoker = true) as
select h.county_code, h.division_code, h.id as household_id, p.id as person_id, h.number as label, py.politics,
       p.identity_fingerprint, p.identity_fingerprint_even
  from household.household h
  join household.membership m
    on m.division_code = h.division_code and m.household_id = h.id and m.county_code = h.county_code
   and not m.voided and m.valid_to is null
  join household.person p on p.county_code = m.county_code and p.id = m.person_id and not p.voided and p.identity_sealed is not null
  join lateral (
       select y.politics
         from household.person_year y
        where y.county_code = m.county_code and y.person_id = m.person_id and y.politics is not null
        order by y.year desc
        limit 1) py on true
 where not h.voided and h.moved_on is null;
comment on view household.published_politics is
    'One row per member with an identity number whose political affiliation was told: the latest one. For the worker alone.';

grant select on household.checked_number, household.checked_contact, household.published_politics to lingtouyan_worker;
