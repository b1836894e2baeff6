-- A province's register by plain SQL, for measuring only: no scenario, no real people, no trail, no private columns.
-- :households says how many; 1,300,000 make about 4 million persons and 5 years of accounts.
set session_replication_role = replica;
set synchronous_commit = off;
set work_mem = '256MB';

create temp table village as
select code, left(code, 6)::char(6) as county_code, row_number() over (order by code) - 1 as n
  from division.division where level = 'VILLAGE';
create unique index on village (n);

create temp table made as
select gen_random_uuid() as id, v.county_code, v.code as division_code, h.n,
       (date '2014-01-01' + (h.n % 28)::integer) as registered_on,
       case when h.n % 10 < 9 then date '2014-06-01' + ((h.n * 7919) % 1700)::integer end as out_on,
       '0' || (1 + h.n % 9) as cause, 2 + (h.n % 3)::integer as people
  from generate_series(0, :households - 1) h (n)
  join village v on v.n = h.n % (select count(*) from village);

insert into household.household (county_code, id, division_code, number, registered_on, entered_at)
select county_code, id, division_code, 'B' || n, registered_on, now() from made;

insert into household.household_state (county_code, id, division_code, household_id, status, kind, main_cause, valid_from, valid_to, entered_at)
select county_code, gen_random_uuid(), division_code, id, '01', '01', cause, registered_on, out_on, now() from made
 union all
select county_code, gen_random_uuid(), division_code, id, '03', '01', cause, out_on, null, now() from made where out_on is not null;

create temp table member as
select gen_random_uuid() as id, m.id as household_id, m.county_code, m.division_code, m.registered_on, p as place, m.n
  from made m cross join lateral generate_series(1, m.people) p;

insert into household.person (county_code, id, division_code, name, initials, sex, birth_date, entered_at)
select county_code, id, division_code, '测' || n, 'c' || n, (1 + place % 2)::text, date '1950-01-01' + ((n * 31 + place * 5000) % 20000)::integer, now()
  from member;

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

set session_replication_role = origin;
analyze;
