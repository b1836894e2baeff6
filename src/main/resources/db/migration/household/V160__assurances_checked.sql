-- The rules of quality look at assurances and land too, since the register holds them.

create or replace view household.checked_household with (security_invoker = true) as
select h.county_code, h.division_code, h.id as household_id, 'household'::text as record_type, h.id as record_id, h.number as label,
       h.registered_on, state.status, state.kind, state.main_cause,
       coalesce(state.status in ('03', '04', '06', '11', '12'), false) as out_of_poverty, exit.exited_on,
       kin.members, kin.heads, kin.workers, kin.without_labour, kin.months, kin.months_unknown,
       year.people as stated_people, year.dilapidated_house, year.safe_water, year.risk_found_on, year.risk_removed_on,
       account.year as income_year, account.wages, account.subsistence, account.stated_per_capita, account.per_capita,
       account.itemised, before.year as earlier_year, before.per_capita as earlier_per_capita,
       year.housing_assured, year.water_hardship, year.arable
  from household.household h
  left join lateral (
       select s.status, s.kind, s.main_cause
         from household.household_state s
        where s.division_code = h.division_code and s.household_id = h.id and s.county_code = h.county_code
          and not s.voided and s.valid_to is null
        limit 1) state on true
  left join lateral (
       select min(s.valid_from) filter (where s.status in ('03', '04', '06', '11', '12')) as exited_on
         from household.household_state s
        where s.division_code = h.division_code and s.household_id = h.id and s.county_code = h.county_code
          and not s.voided) exit on true
  left join lateral (
       select a.year, a.wages, a.subsistence, a.stated_per_capita, a.net is not null as itemised,
              round(a.net / nullif(a.people, 0), 2) as per_capita
         from household.income a
        where a.county_code = h.county_code and a.household_id = h.id and not a.voided
        order by a.year desc
        limit 1) account on true
  left join lateral (
       select a.year, coalesce(round(a.net / nullif(a.people, 0), 2), a.stated_per_capita) as per_capita
         from household.income a
        where a.county_code = h.county_code and a.household_id = h.id and not a.voided and a.year = account.year - 1
        limit 1) before on true
  left join lateral (
       select y.people, y.dilapidated_house, y.safe_water, y.risk_found_on, y.risk_removed_on, y.housing_assured,
              y.water_hardship, y.arable
         from household.household_year y
        where y.county_code = h.county_code and y.household_id = h.id
        order by y.year desc
        limit 1) year on true
 cross join lateral (
       select count(*)::integer as members,
              (count(*) filter (where m.relation = '01'))::integer as heads,
              (count(*) filter (where py.labour in ('01', '02', '03')))::integer as workers,
              (count(*) filter (where py.labour in ('04', '05')))::integer as without_labour,
              sum(py.work_months) filter (where py.year = account.year) as months,
              (count(*) filter (where py.year = account.year and py.work_months is not null) < count(*)) as months_unknown
         from household.membership m
         left join lateral (
              select py.year, py.labour, py.work_months
                from household.person_year py
               where py.county_code = m.county_code and py.person_id = m.person_id
               order by py.year desc
               limit 1) py on true
        where m.division_code = h.division_code and m.household_id = h.id and m.county_code = h.county_code
          and not m.voided and m.valid_to is null) kin
 where not h.voided and h.moved_on is null;

create or replace view household.checked_member with (security_invoker = true) as
select h.county_code, h.division_code, h.id as household_id, 'person'::text as record_type, p.id as record_id, h.number as label,
       m.relation, p.name, p.name ~ '[0-9\s]' as name_has_digits_or_spaces, p.sex, p.birth_date, p.identity_kind,
       p.identity_sealed is not null as identity_known, p.division_code as person_division,
       py.year, py.year - extract(year from p.birth_date)::integer as age_in_year,
       py.education, py.school, py.health, py.labour, py.work_months,
       head.sex as head_sex, head.birth_date as head_birth_date, state.status,
       py.resident_pension, py.worker_pension
  from household.household h
  join household.membership m
    on m.division_code = h.division_code and m.household_id = h.id and m.county_code = h.county_code
   and not m.voided and m.valid_to is null
  join household.person p on p.county_code = m.county_code and p.id = m.person_id and not p.voided
  left join lateral (
       select s.status
         from household.household_state s
        where s.division_code = h.division_code and s.household_id = h.id and s.county_code = h.county_code
          and not s.voided and s.valid_to is null
        limit 1) state on true
  left join lateral (
       select py.year, py.education, py.school, py.health, py.labour, py.work_months, py.resident_pension, py.worker_pension
         from household.person_year py
        where py.county_code = m.county_code and py.person_id = m.person_id
        order by py.year desc
        limit 1) py on true
  left join lateral (
       select hp.sex, hp.birth_date
         from household.membership hm
         join household.person hp on hp.county_code = hm.county_code and hp.id = hm.person_id
        where hm.division_code = h.division_code and hm.household_id = h.id and hm.county_code = h.county_code
          and hm.relation = '01' and not hm.voided and hm.valid_to is null
        limit 1) head on true
 where not h.voided and h.moved_on is null;
