-- 7,264 villages that must have a first secretary since 2014 and 20,000 postings over five years, by plain SQL, for measuring only.
set session_replication_role = replica;
truncate posting.posting, posting.target cascade;

create temp table village as
select code, row_number() over (order by code) as n from division.division where level = 'VILLAGE' order by code limit 7264;

insert into posting.target (county_code, id, division_code, reason, basis, valid_from)
select left(code, 6), gen_random_uuid(), code, 'POOR_VILLAGE', 'bench', '2014-01-01' from village;

-- One after another in each village, two or three, now and then some days between them, and one in a hundred was not replaced.
insert into posting.posting (county_code, id, division_code, cadre_id, role, sending_unit, unit_level, valid_from, valid_to, end_reason)
select left(code, 6), gen_random_uuid(), code, gen_random_uuid(), 'FIRST_SECRETARY', 'bench', '04',
       date '2014-01-01' + turn * 650 + (n % 7)::int, left_on, case when left_on is not null then 'EXPIRED' end
  from village
 cross join generate_series(0, 2) as turn
 cross join lateral (select case when turn < 2 or n % 100 = 0 then date '2014-01-01' + (turn + 1) * 650 end as left_on) as l
 where turn < 2 or n <= 5472;
vacuum analyze posting.posting;
vacuum analyze posting.target;
