-- The register of households: what a household is, its dated facts, the state of its years, and what is kept for lists.

grant usage on schema household to lingtouyan_web, lingtouyan_worker;

create table household.household (
    county_code         char(6)     not null,
    id                  uuid        not null,
    division_code       char(12)    not null,
    number              text        not null check (number <> ''),
    registered_on       date        not null,
    phone_sealed        bytea,
    bank_name           text,
    bank_account_sealed bytea,
    data_key            bytea,
    key_version         integer,
    voided              boolean     not null default false,
    body_hash           text,
    version             integer     not null default 1,
    entered_by          uuid,
    entered_at          timestamptz,
    primary key (county_code, id),
    constraint household_lies_in_its_county check (county_code = left(division_code, 6)),
    constraint household_lies_in_a_village check (right(division_code, 3) <> '000')
);
create unique index household_number_is_used_once_in_a_county on household.household (county_code, number) where not voided;
create index household_by_id on household.household (id);

-- In exclusion constraints the id comes first: with the county first each insert cost ten times as much (0.3 ms).
-- One row per spell in which status, kind and main cause stayed the same. Spells of a household follow one another.
create table household.household_state (
    county_code   char(6)     not null,
    id            uuid        not null,
    division_code char(12)    not null,
    household_id  uuid        not null,
    status        text        not null,
    kind          text,
    main_cause    text,
    valid_from    date        not null,
    valid_to      date,
    voided        boolean     not null default false,
    version       integer     not null default 1,
    entered_by    uuid,
    entered_at    timestamptz,
    primary key (county_code, id),
    foreign key (county_code, household_id) references household.household,
    constraint state_lies_in_its_county check (county_code = left(division_code, 6)),
    constraint state_ends_after_it_begins check (valid_from < valid_to),
    constraint household_has_one_state_at_a_time
        exclude using gist (household_id with =, county_code with =, daterange(valid_from, valid_to) with &&)
        where (not voided) deferrable initially immediate
);
create index household_state_by_place on household.household_state (division_code, household_id);

create table household.person (
    county_code          char(6)     not null,
    id                   uuid        not null,
    division_code        char(12)    not null,
    name                 text        not null check (name <> ''),
    initials             text        not null default '',
    sex                  text        check (sex in ('1', '2')),
    birth_date           date,
    nationality          text,
    identity_kind        text        not null default '01',
    identity_sealed      bytea,
    identity_fingerprint bytea,
    phone_sealed         bytea,
    data_key             bytea,
    key_version          integer,
    identified_on        date,
    voided               boolean     not null default false,
    version              integer     not null default 1,
    entered_by           uuid,
    entered_at           timestamptz,
    primary key (county_code, id),
    constraint person_lies_in_its_county check (county_code = left(division_code, 6))
);
create unique index identity_number_belongs_to_one_person_of_a_county
    on household.person (county_code, identity_fingerprint) where not voided;

create table household.membership (
    county_code   char(6)     not null,
    id            uuid        not null,
    division_code char(12)    not null,
    household_id  uuid        not null,
    person_id     uuid        not null,
    number        text,
    relation      text        not null,
    valid_from    date        not null,
    valid_to      date,
    voided        boolean     not null default false,
    version       integer     not null default 1,
    entered_by    uuid,
    entered_at    timestamptz,
    primary key (county_code, id),
    foreign key (county_code, household_id) references household.household,
    foreign key (county_code, person_id) references household.person,
    constraint membership_lies_in_its_county check (county_code = left(division_code, 6)),
    constraint membership_ends_after_it_begins check (valid_from < valid_to),
    constraint person_is_in_one_household_at_a_time
        exclude using gist (person_id with =, county_code with =, daterange(valid_from, valid_to) with &&)
        where (not voided) deferrable initially immediate
);
create index membership_by_place on household.membership (division_code, household_id);

-- The state of a year; a year without a row is like the latest year before it that has one.
create table household.household_year (
    county_code       char(6)     not null,
    id                uuid        not null,
    division_code     char(12)    not null,
    household_id      uuid        not null,
    year              integer     not null check (year between 2000 and 2100),
    other_causes      text[]      check (cardinality(other_causes) <= 2),
    people            integer     check (people between 0 and 99),
    natural_village   text,
    standard          text,
    dilapidated_house boolean,
    safe_water        boolean,
    monitoring_kind   text,
    risk_removed      boolean,
    risk_found_on     date,
    risk_removed_on   date,
    version           integer     not null default 1,
    entered_by        uuid,
    entered_at        timestamptz,
    primary key (county_code, id),
    constraint household_year_is_written_once unique (county_code, household_id, year),
    foreign key (county_code, household_id) references household.household,
    constraint household_year_lies_in_its_county check (county_code = left(division_code, 6))
);

create table household.person_year (
    county_code               char(6)     not null,
    id                        uuid        not null,
    division_code             char(12)    not null,
    household_id              uuid        not null,
    person_id                 uuid        not null,
    year                      integer     not null check (year between 2000 and 2100),
    education                 text,
    school                    text,
    health                    text[],
    labour                    text,
    work_area                 text,
    work_months               numeric(4, 1) check (work_months between 0 and 12),
    serious_illness_insurance boolean,
    politics                  text,
    version                   integer     not null default 1,
    entered_by                uuid,
    entered_at                timestamptz,
    primary key (county_code, id),
    constraint person_year_is_written_once unique (county_code, person_id, year),
    foreign key (county_code, person_id) references household.person,
    constraint person_year_lies_in_its_county check (county_code = left(division_code, 6))
);

-- The income account of a year. Without items it may still hold the average somebody stated.
create table household.income (
    county_code       char(6)     not null,
    id                uuid        not null,
    division_code     char(12)    not null,
    household_id      uuid        not null,
    year              integer     not null check (year between 2000 and 2100),
    people            integer     check (people between 0 and 99),
    wages             numeric(14, 2),
    business          numeric(14, 2),
    property          numeric(14, 2),
    birth_planning    numeric(14, 2),
    subsistence       numeric(14, 2),
    hardship          numeric(14, 2),
    pension           numeric(14, 2),
    ecological        numeric(14, 2),
    other             numeric(14, 2),
    cost              numeric(14, 2),
    stated_per_capita numeric(14, 2),
    transfer          numeric(14, 2) generated always as (
        case when num_nonnulls(birth_planning, subsistence, hardship, pension, ecological, other) > 0
             then coalesce(birth_planning, 0) + coalesce(subsistence, 0) + coalesce(hardship, 0)
                + coalesce(pension, 0) + coalesce(ecological, 0) + coalesce(other, 0) end) stored,
    total             numeric(14, 2) generated always as (
        case when num_nonnulls(wages, business, property, birth_planning, subsistence, hardship, pension, ecological, other) > 0
             then coalesce(wages, 0) + coalesce(business, 0) + coalesce(property, 0)
                + coalesce(birth_planning, 0) + coalesce(subsistence, 0) + coalesce(hardship, 0)
                + coalesce(pension, 0) + coalesce(ecological, 0) + coalesce(other, 0) end) stored,
    net               numeric(14, 2) generated always as (
        case when num_nonnulls(wages, business, property, birth_planning, subsistence, hardship, pension, ecological, other) > 0
             then coalesce(wages, 0) + coalesce(business, 0) + coalesce(property, 0)
                + coalesce(birth_planning, 0) + coalesce(subsistence, 0) + coalesce(hardship, 0)
                + coalesce(pension, 0) + coalesce(ecological, 0) + coalesce(other, 0) - coalesce(cost, 0) end) stored,
    voided            boolean     not null default false,
    version           integer     not null default 1,
    entered_by        uuid,
    entered_at        timestamptz,
    primary key (county_code, id),
    constraint income_has_one_account_a_year unique (county_code, household_id, year),
    foreign key (county_code, household_id) references household.household,
    constraint income_lies_in_its_county check (county_code = left(division_code, 6))
);
create index income_by_place on household.income (division_code, household_id, year) where not voided;

-- The rural registered population of a village: what the headcount ratio divides by.
create table household.rural_population (
    county_code   char(6)     not null,
    id            uuid        not null,
    division_code char(12)    not null,
    people        integer     not null check (people >= 0),
    basis         text        not null,
    valid_from    date        not null,
    valid_to      date,
    voided        boolean     not null default false,
    version       integer     not null default 1,
    entered_by    uuid,
    entered_at    timestamptz,
    primary key (county_code, id),
    constraint rural_population_lies_in_its_county check (county_code = left(division_code, 6)),
    constraint rural_population_ends_after_it_begins check (valid_from < valid_to),
    constraint village_has_one_rural_population_at_a_time
        exclude using gist (division_code with =, county_code with =, daterange(valid_from, valid_to) with &&)
        where (not voided) deferrable initially immediate
);
create index rural_population_by_place on household.rural_population (division_code);

do $$
declare business_table text;
begin
    foreach business_table in array array['household', 'household_state', 'person', 'membership', 'household_year',
                                          'person_year', 'income', 'rural_population'] loop
        perform access.protect(('household.' || business_table)::regclass);
        execute format('grant select, insert, update on household.%I to lingtouyan_web', business_table);
        execute format('grant select on household.%I to lingtouyan_worker', business_table);
    end loop;
end $$;

-- What a list shows and searches, one row a household, derived from the tables above by household.enlist(); no facts of its own.
create table household.listed_household (
    county_code   char(6)  not null,
    id            uuid     not null,
    division_code char(12) not null,
    number        text     not null,
    head_name     text,
    status        text,
    kind          text,
    main_cause    text,
    people        integer  not null,
    incomplete    boolean  not null,
    voided        boolean  not null,
    search        text     not null,
    primary key (county_code, id),
    foreign key (county_code, id) references household.household,
    constraint listed_household_lies_in_its_county check (county_code = left(division_code, 6))
);
create index listed_household_in_order on household.listed_household (division_code, number, id) where not voided;
alter table household.listed_household enable row level security;
alter table household.listed_household force row level security;
create policy within_area on household.listed_household
    using (division_code >= current_setting('lingtouyan.area_from', true)::char(12)
       and division_code <  current_setting('lingtouyan.area_to', true)::char(12))
    with check (division_code >= current_setting('lingtouyan.area_from', true)::char(12)
       and division_code <  current_setting('lingtouyan.area_to', true)::char(12));
grant select, insert, update on household.listed_household to lingtouyan_web;
grant select on household.listed_household to lingtouyan_worker;

-- Brings the list up to date with the facts of these households; the writer calls it once, after its last statement.
create function household.enlist(county char(6), households uuid[]) returns void language sql as $$
    insert into household.listed_household as listed
           (county_code, id, division_code, number, head_name, status, kind, main_cause, people, incomplete, voided, search)
    select h.county_code, h.id, h.division_code, h.number,
           min(p.name) filter (where m.relation = '01'), s.status, s.kind, s.main_cause,
           count(m.id), count(*) filter (where m.relation = '01') = 0, h.voided,
           lower(concat_ws(' ', h.number, string_agg(concat_ws(' ', p.name, p.initials), ' ' order by m.relation, m.number)))
      from unnest(households) as wanted
      join household.household h on h.county_code = county and h.id = wanted
      left join household.household_state s
        on s.county_code = h.county_code and s.division_code = h.division_code and s.household_id = h.id
       and not s.voided and s.valid_to is null
      left join household.membership m
        on m.county_code = h.county_code and m.division_code = h.division_code and m.household_id = h.id
       and not m.voided and m.valid_to is null
      left join household.person p on p.county_code = m.county_code and p.id = m.person_id
     group by h.county_code, h.id, h.division_code, h.number, h.voided, s.status, s.kind, s.main_cause
    on conflict (county_code, id) do update
       set number = excluded.number, head_name = excluded.head_name, status = excluded.status, kind = excluded.kind,
           main_cause = excluded.main_cause, people = excluded.people, incomplete = excluded.incomplete,
           voided = excluded.voided, search = excluded.search
     where (listed.number, listed.head_name, listed.status, listed.kind, listed.main_cause, listed.people,
            listed.incomplete, listed.voided, listed.search)
        is distinct from
           (excluded.number, excluded.head_name, excluded.status, excluded.kind, excluded.main_cause, excluded.people,
            excluded.incomplete, excluded.voided, excluded.search)
$$;

-- Where an identity number or a household number is already in use, for a writer who may not see there: no names, no records.
create table household.identity_lookup (
    fingerprint   bytea    not null,
    county_code   char(6)  not null,
    person_id     uuid     not null,
    division_code char(12) not null,
    primary key (county_code, person_id),
    constraint identity_lookup_lies_in_its_county check (county_code = left(division_code, 6))
);
create index identity_lookup_by_fingerprint on household.identity_lookup (fingerprint);
create table household.number_lookup (
    number        text     not null,
    county_code   char(6)  not null,
    household_id  uuid     not null,
    division_code char(12) not null,
    primary key (county_code, household_id),
    constraint number_lookup_lies_in_its_county check (county_code = left(division_code, 6))
);
create index number_lookup_by_number on household.number_lookup (number);

do $$
declare lookup text;
begin
    foreach lookup in array array['identity_lookup', 'number_lookup'] loop
        execute format('alter table household.%I enable row level security', lookup);
        execute format('alter table household.%I force row level security', lookup);
        execute format('create policy asked_through_functions on household.%I to lingtouyan_owner using (true)', lookup);
    end loop;
end $$;

create function household.person_entered() returns trigger language plpgsql
    security definer set search_path = household, pg_temp as $$
begin
    insert into household.identity_lookup (fingerprint, county_code, person_id, division_code)
    select identity_fingerprint, county_code, id, division_code
      from new_rows where identity_fingerprint is not null and not voided;
    return null;
end $$;

create function household.person_changed() returns trigger language plpgsql
    security definer set search_path = household, pg_temp as $$
begin
    delete from household.identity_lookup l using old_rows o, new_rows n
     where n.county_code = o.county_code and n.id = o.id
       and (n.identity_fingerprint, n.voided) is distinct from (o.identity_fingerprint, o.voided)
       and l.county_code = o.county_code and l.person_id = o.id;
    insert into household.identity_lookup (fingerprint, county_code, person_id, division_code)
    select n.identity_fingerprint, n.county_code, n.id, n.division_code
      from new_rows n join old_rows o on o.county_code = n.county_code and o.id = n.id
     where (n.identity_fingerprint, n.voided) is distinct from (o.identity_fingerprint, o.voided)
       and n.identity_fingerprint is not null and not n.voided;
    return null;
end $$;

create function household.household_entered() returns trigger language plpgsql
    security definer set search_path = household, pg_temp as $$
begin
    insert into household.number_lookup (number, county_code, household_id, division_code)
    select number, county_code, id, division_code from new_rows where not voided;
    return null;
end $$;

create function household.household_changed() returns trigger language plpgsql
    security definer set search_path = household, pg_temp as $$
begin
    delete from household.number_lookup l using old_rows o, new_rows n
     where n.county_code = o.county_code and n.id = o.id and (n.number, n.voided) is distinct from (o.number, o.voided)
       and l.county_code = o.county_code and l.household_id = o.id;
    insert into household.number_lookup (number, county_code, household_id, division_code)
    select n.number, n.county_code, n.id, n.division_code
      from new_rows n join old_rows o on o.county_code = n.county_code and o.id = n.id
     where (n.number, n.voided) is distinct from (o.number, o.voided) and not n.voided;
    return null;
end $$;

create trigger lookup_insert after insert on household.person referencing new table as new_rows
    for each statement execute function household.person_entered();
create trigger lookup_update after update on household.person referencing old table as old_rows new table as new_rows
    for each statement execute function household.person_changed();
create trigger lookup_insert after insert on household.household referencing new table as new_rows
    for each statement execute function household.household_entered();
create trigger lookup_update after update on household.household referencing old table as old_rows new table as new_rows
    for each statement execute function household.household_changed();

create function household.identity_holders(fingerprints text[])
    returns table (fingerprint text, county_code char(6), division_code char(12), person_id uuid)
    language sql stable security definer set search_path = household, pg_temp as $$
    select encode(l.fingerprint, 'hex'), l.county_code, l.division_code, l.person_id
      from unnest(fingerprints) as asked
      join household.identity_lookup l on l.fingerprint = decode(asked, 'hex')
$$;

create function household.number_holders(numbers text[])
    returns table (number text, county_code char(6), division_code char(12), household_id uuid)
    language sql stable security definer set search_path = household, pg_temp as $$
    select l.number, l.county_code, l.division_code, l.household_id
      from household.number_lookup l where l.number = any(numbers)
$$;
revoke execute on function household.identity_holders(text[]), household.number_holders(text[]) from public;
grant execute on function household.identity_holders(text[]), household.number_holders(text[]) to lingtouyan_web;

-- Published views: what figures count. They run as their reader, within the reader's area.

create view household.published_household with (security_invoker = true) as
select 'household'::text as record_type, s.household_id as record_id, s.county_code, s.division_code,
       s.valid_from, s.valid_to, concat_ws(' ', l.head_name, l.number) as label, s.entered_by, s.entered_at,
       s.status, s.kind, s.main_cause
  from household.household_state s
  left join household.listed_household l on l.county_code = s.county_code and l.id = s.household_id
 where not s.voided;
comment on view household.published_household is 'One row per spell of a household: its status, kind and main cause in that time.';

create view household.published_person with (security_invoker = true) as
select 'person'::text as record_type, m.person_id as record_id, m.county_code, m.division_code,
       greatest(m.valid_from, s.valid_from) as valid_from, least(m.valid_to, s.valid_to) as valid_to,
       p.name as label, m.entered_by, m.entered_at, m.household_id,
       s.status, s.kind, s.main_cause, m.relation, p.sex, p.birth_date, p.nationality
  from household.membership m
  join household.household_state s
    on s.county_code = m.county_code and s.division_code = m.division_code and s.household_id = m.household_id
   and s.valid_from < coalesce(m.valid_to, 'infinity') and m.valid_from < coalesce(s.valid_to, 'infinity')
   and not s.voided
  left join household.person p on p.county_code = m.county_code and p.id = m.person_id
 where not m.voided;
comment on view household.published_person is 'One row per time a person was in a household that had one status, kind and main cause.';

create view household.published_exit with (security_invoker = true) as
select 'household'::text as record_type, s.household_id as record_id, s.county_code, s.division_code,
       s.valid_from as occurred_on, concat_ws(' ', l.head_name, l.number) as label, s.entered_by, s.entered_at,
       s.status, s.kind, s.main_cause
  from household.household_state s
  join household.household_state before
    on before.county_code = s.county_code and before.division_code = s.division_code
   and before.household_id = s.household_id and before.valid_to = s.valid_from and not before.voided
  left join household.listed_household l on l.county_code = s.county_code and l.id = s.household_id
 where not s.voided
   and s.status in ('03', '04', '06', '11', '12') and before.status in ('01', '02', '05');
comment on view household.published_exit is 'One row per day on which a household went from poor to out of poverty.';

create view household.published_person_exit with (security_invoker = true) as
select 'person'::text as record_type, m.person_id as record_id, m.county_code, m.division_code,
       s.valid_from as occurred_on, p.name as label, m.entered_by, s.entered_at, m.household_id,
       s.status, s.kind, s.main_cause, m.relation, p.sex, p.birth_date, p.nationality
  from household.household_state s
  join household.household_state before
    on before.county_code = s.county_code and before.division_code = s.division_code
   and before.household_id = s.household_id and before.valid_to = s.valid_from and not before.voided
  join household.membership m
    on m.county_code = s.county_code and m.division_code = s.division_code and m.household_id = s.household_id
   and m.valid_from <= s.valid_from and s.valid_from < coalesce(m.valid_to, 'infinity') and not m.voided
  left join household.person p on p.county_code = m.county_code and p.id = m.person_id
 where not s.voided
   and s.status in ('03', '04', '06', '11', '12') and before.status in ('01', '02', '05');
comment on view household.published_person_exit is 'One row per person who was in a household on the day it went out of poverty.';

create view household.published_return with (security_invoker = true) as
select 'household'::text as record_type, s.household_id as record_id, s.county_code, s.division_code,
       s.valid_from as occurred_on, concat_ws(' ', l.head_name, l.number) as label, s.entered_by, s.entered_at,
       s.status, s.kind, s.main_cause
  from household.household_state s
  join household.household_state before
    on before.county_code = s.county_code and before.division_code = s.division_code
   and before.household_id = s.household_id and before.valid_to = s.valid_from and not before.voided
  left join household.listed_household l on l.county_code = s.county_code and l.id = s.household_id
 where not s.voided
   and s.status in ('01', '02', '05') and before.status in ('03', '04', '06', '11', '12');
comment on view household.published_return is 'One row per day on which a household that was out of poverty fell back into it.';

create view household.published_income with (security_invoker = true) as
select 'household'::text as record_type, a.household_id as record_id, a.county_code, a.division_code,
       greatest(a.counts_from, s.valid_from) as valid_from, least(a.counts_to, s.valid_to) as valid_to,
       concat_ws(' ', l.head_name, l.number) as label, a.entered_by, a.entered_at,
       a.year, a.people, a.net, a.total, a.stated_per_capita, s.status, s.kind, s.main_cause
  from (select i.county_code, i.division_code, i.household_id, i.entered_by, i.entered_at,
               i.year, i.people, i.net, i.total, i.stated_per_capita,
               make_date(i.year, 12, 31) as counts_from,
               make_date(lead(i.year) over (partition by i.division_code, i.household_id, i.county_code order by i.year), 12, 31)
                   as counts_to
          from household.income i
         where not i.voided) a
  join household.household_state s
    on s.county_code = a.county_code and s.division_code = a.division_code and s.household_id = a.household_id
   and s.valid_from < coalesce(a.counts_to, 'infinity') and a.counts_from < coalesce(s.valid_to, 'infinity')
   and not s.voided
  left join household.listed_household l on l.county_code = a.county_code and l.id = a.household_id;
comment on view household.published_income is
    'One row per yearly account and spell of the household: from 31 December of its year until the next account.';

create view household.published_rural_population with (security_invoker = true) as
select 'ruralPopulation'::text as record_type, r.id as record_id, r.county_code, r.division_code,
       r.valid_from, r.valid_to, r.basis as label, r.entered_by, r.entered_at, r.people
  from household.rural_population r
 where not r.voided;
comment on view household.published_rural_population is 'One row per time in which a village had one rural registered population.';

grant select on household.published_household, household.published_person, household.published_exit,
    household.published_person_exit, household.published_return, household.published_income,
    household.published_rural_population to lingtouyan_web, lingtouyan_worker;

select indicator.watch('household.household_state'::regclass, 'household.published_household', 'household.published_person',
    'household.published_exit', 'household.published_person_exit', 'household.published_return', 'household.published_income');
select indicator.watch('household.membership'::regclass, 'household.published_person', 'household.published_person_exit');
select indicator.watch('household.income'::regclass, 'household.published_income');
select indicator.watch('household.rural_population'::regclass, 'household.published_rural_population');
