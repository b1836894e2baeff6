-- A province's register by plain SQL, for measuring only: no scenario, no real people, no trail, no private columns.
-- :households says how many; 1,300,000 make about 4 million persons and 5 years of accounts.
set session_replication_role = replica;
set synchronous_commit = off;
set work_mem = '256MB';
set maintenance_work_mem = '1GB';

truncate household.household, household.household_state, household.person, household.membership, household.income,
    household.rural_population, household.listed_household, household.identity_lookup, household.number_lookup, household.taken_id, household.last_told,
    household.household_year, household.person_year, indicator.mark, indicator.rise, indicator.cell cascade;

-- Indexes beside the keys are made after the rows: the same indexes, sooner.
create temp table later as
select format('alter table %s drop constraint %I', conrelid::regclass, conname) as off,
       format('alter table %s add constraint %I %s', conrelid::regclass, conname, pg_get_constraintdef(oid)) as again
  from pg_constraint
 where connamespace = 'household'::regnamespace and contype in ('x', 'u')
 union all
select format('drop index %s', indexrelid::regclass), pg_get_indexdef(indexrelid)
  from pg_index join pg_class on pg_class.oid = indexrelid
 where relnamespace = 'household'::regnamespace and not exists (select 1 from pg_constraint where conindid = indexrelid);

do 'declare it record; begin for it in select off from later loop execute it.off; end loop; end';

create temp table village as
select code, left(code, 6)::char(6) as county_code, row_number() over (order by code) - 1 as n
  from division.division where level = 'VILLAGE';
create unique index on village (n);

create temp table made as
select gen_random_uuid() as id, v.county_code, v.code as division_code, h.n,
       (date '2014-01-01' + (h.n % 28)::integer) as registered_on,
       case when h.n % 10 < 9 then date '2014-06-01' + ((h.n::bigint * 7919) % 1700)::integer end as out_on,
       '0' || (1 + h.n % 9) as cause, 2 + (h.n % 3)::integer as people
  from generate_series(0, :households - 1) h (n)
  join village v on v.n = h.n::bigint * (select count(*) from village) / :households
 order by v.code, h.n;

insert into household.household (county_code, id, division_code, number, registered_on, entered_at)
select county_code, id, division_code, 'B' || n, registered_on, now() from made;

insert into household.household_state (county_code, id, division_code, household_id, status, kind, main_cause, valid_from, valid_to, entered_at)
select county_code, gen_random_uuid(), division_code, id, '01', '01', cause, registered_on, out_on, now() from made
 union all
select county_code, gen_random_uuid(), division_code, id, '03', '01', cause, out_on, null, now() from made where out_on is not null;

create temp table member as
select gen_random_uuid() as id, m.id as household_id, m.county_code, m.division_code, m.registered_on, p as place, m.n
  from made m cross join lateral generate_series(1, m.people) p;

insert into household.person (county_code, id, division_code, name, initials, sex, birth_date, identity_fingerprint, entered_at)
select county_code, id, division_code, '测' || n, 'c' || n, (1 + place % 2)::text, date '1950-01-01' + ((n * 31 + place * 5000) % 20000)::integer,
       sha256(decode(replace(id::text, '-', ''), 'hex')), now()
  from member;

insert into household.identity_lookup (fingerprint, county_code, person_id, division_code)
select identity_fingerprint, county_code, id, division_code from household.person;

insert into household.taken_id (id) select id from household.household;

insert into household.number_lookup (number, county_code, household_id, division_code)
select number, county_code, id, division_code from household.household;

insert into household.membership (county_code, id, division_code, household_id, person_id, number, relation, valid_from, entered_at)
select county_code, gen_random_uuid(), division_code, household_id, id, place::text, '0' || place, registered_on, now() from member;

insert into household.income (county_code, id, division_code, household_id, year, people, wages, business, cost, entered_at)
select county_code, gen_random_uuid(), division_code, id, year, people, 4000 + (n * 13 + year) % 9000, (n * 7 + year) % 5000, (n * 3) % 1000, now()
  from made cross join generate_series(2014, 2018) year;

insert into household.rural_population (county_code, id, division_code, people, basis, valid_from, entered_at)
select county_code, gen_random_uuid(), code, 1300 + (n * 17) % 900, '2014_YEAR_END', date '2014-01-01', now() from village;

insert into household.listed_household (county_code, id, division_code, number, head_name, status, kind, main_cause, people, incomplete, voided, search)
select county_code, id, division_code, 'B' || n, '测' || n, case when out_on is null then '01' else '03' end, '01', cause, people, false, false, 'B' || n || ' 测' || n
  from made;

do 'declare it record; begin for it in select again from later loop execute it.again; end loop; end';

set session_replication_role = origin;
analyze;
