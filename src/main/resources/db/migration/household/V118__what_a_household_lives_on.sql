-- What the watch against falling back judges by: the latest account, the latest told assurances, and who can work.
create view household.published_living with (security_invoker = true) as
select h.county_code, h.division_code, h.id as household_id, account.year as income_year, account.per_capita,
       year.schooling_assured, year.medical_assured, coalesce(year.housing_assured, not year.dilapidated_house) as housing_assured,
       year.safe_water, kin.members, kin.without_labour
  from household.household h
  left join lateral (
       select a.year, coalesce(round(a.net / nullif(a.people, 0), 2), a.stated_per_capita) as per_capita
         from household.income a
        where a.county_code = h.county_code and a.household_id = h.id and not a.voided
        order by a.year desc
        limit 1) account on true
  left join lateral (
       select y.schooling_assured, y.medical_assured, y.housing_assured, y.dilapidated_house, y.safe_water
         from household.household_year y
        where y.county_code = h.county_code and y.household_id = h.id
        order by y.year desc
        limit 1) year on true
 cross join lateral (
       select count(*)::integer as members, (count(*) filter (where py.labour in ('04', '05')))::integer as without_labour
         from household.membership m
         left join lateral (
              select p.labour
                from household.person_year p
               where p.county_code = m.county_code and p.person_id = m.person_id
               order by p.year desc
               limit 1) py on true
        where m.county_code = h.county_code and m.division_code = h.division_code and m.household_id = h.id
          and not m.voided and m.valid_to is null) kin
 where not h.voided;
comment on view household.published_living is
    'One row per household as it is told last: its latest account, assurances and water, and how many of its members cannot work.';
grant select on household.published_living to lingtouyan_web, lingtouyan_worker;
