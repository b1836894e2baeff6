-- Working lives of a province after bench/coverage.sql, by plain SQL, for measuring only: for each posting somebody who was entered, two years
-- appraised, in each village a team of seven, of whom the secretaries were trained, and households of each village helped by the one sent there.
set session_replication_role = replica;
truncate cadre.cadre, cadre.known, leadership.tenure, training.course, training.attendance, posting.appraisal, pairing.pair cascade;

create temp table person as
select p.county_code, p.division_code, p.cadre_id as id, 'S' as why from posting.posting p
 union all
select left(code, 6), code, gen_random_uuid(), (array['PARTY_SECRETARY', 'DEPUTY_SECRETARY', 'PARTY_COMMITTEE_MEMBER', 'VILLAGE_HEAD', 'DEPUTY_HEAD',
       'VILLAGE_COMMITTEE_MEMBER', 'CLERK'])[post]
  from division.division cross join generate_series(1, 7) as post
 where level = 'VILLAGE';

insert into cadre.cadre (county_code, id, division_code, name, unit, search)
select county_code, id, division_code, 'bench', 'bench', 'bench' from person;

insert into cadre.known (county_code, cadre_id, division_code, name, unit)
select county_code, id, division_code, 'bench', 'bench' from person;

insert into leadership.tenure (county_code, id, division_code, cadre_id, post, filled_by, valid_from, valid_to, end_reason)
select county_code, gen_random_uuid(), division_code, id, why, 'ELECTED', date '2013-12-10' + turn * 1095,
       case when turn = 0 then date '2016-12-09' end, case when turn = 0 then 'TERM_ENDED' end
  from person cross join generate_series(0, 1) as turn
 where why <> 'S';

insert into posting.appraisal (county_code, id, division_code, posting_id, year, grade, decided_on)
select county_code, gen_random_uuid(), division_code, id, 2014 + turn, '02', make_date(2015 + turn, 1, 20)
  from posting.posting cross join generate_series(1, 2) as turn;

insert into training.course (county_code, id, division_code, kind, name, audience, begins_on, ends_on)
select left(code, 6), gen_random_uuid(), code, 'CLASS', 'bench ' || year, '01', make_date(year, 5, 1), make_date(year, 5, 5)
  from division.division cross join generate_series(2014, 2018) as year
 where level = 'COUNTY';

insert into training.attendance (county_code, id, division_code, course_id, cadre_id, audience, kind, outside, attended_on, result, state)
select p.county_code, gen_random_uuid(), p.division_code, c.id, p.id, c.audience, c.kind, c.outside, c.ends_on, '02', 'CAME'
  from person p
  join training.course c on c.county_code = p.county_code
 where p.why in ('S', 'PARTY_SECRETARY');

insert into pairing.pair (county_code, id, division_code, household_id, cadre_id, role, helper_kind, valid_from)
select h.county_code, gen_random_uuid(), h.division_code, h.id, s.id, 'MAIN', '03', '2017-01-01'
  from household.household h
  join (select distinct on (division_code) county_code, division_code, id from person where why = 'S') s
    on s.county_code = h.county_code and s.division_code = h.division_code;
analyze cadre.cadre;
analyze cadre.known;
analyze leadership.tenure;
analyze posting.appraisal;
analyze training.course;
analyze training.attendance;
analyze pairing.pair;
