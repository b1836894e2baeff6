-- Households and persons that move, with their village or alone: closed here, opened there, linked both ways.

do $$
declare moving text;
begin
    foreach moving in array array['household', 'person'] loop
        execute format('alter table household.%I
            add column moved_on            date,
            add column moved_to            uuid,
            add column moved_to_division   char(12),
            add column moved_in_on         date,
            add column moved_from          uuid,
            add column moved_from_division char(12),
            add constraint %s check (num_nulls(moved_on, moved_to, moved_to_division) in (0, 3)),
            add constraint %s check (num_nulls(moved_in_on, moved_from, moved_from_division) in (0, 3))',
            moving, moving || '_that_moved_says_whereto', moving || '_that_moved_in_says_wherefrom');
    end loop;
end $$;
comment on column household.household.moved_on is 'closed on this day, because it goes on as another record elsewhere';

alter table household.household_state
    add column end_reason text check (end_reason in ('MOVED')),
    add column came_as    text;
comment on column household.household_state.came_as is
    'of the first spell after a move: the status at the old place until then, so that a move is no exit and an exit on its day is one';
alter table household.membership add column end_reason text check (end_reason in ('MOVED'));
alter table household.rural_population add column end_reason text check (end_reason in ('MOVED'));

create index household_state_after_a_move on household.household_state (division_code, household_id)
    where came_as is not null and not voided;
create index person_by_place on household.person (division_code) where not voided;

-- Numbers are used once among those that are open.
drop index household.household_number_is_used_once_in_a_county;
create unique index household_number_is_used_once_in_a_county
    on household.household (county_code, number) where not voided and moved_on is null;
drop index household.identity_number_belongs_to_one_person_of_a_county;
create unique index identity_number_belongs_to_one_person_of_a_county
    on household.person (county_code, identity_fingerprint) where not voided and moved_on is null;

create or replace function household.person_entered() returns trigger language plpgsql
    security definer set search_path = household, pg_temp as $$
begin
    insert into household.identity_lookup (fingerprint, county_code, person_id, division_code)
    select identity_fingerprint, county_code, id, division_code
      from new_rows where identity_fingerprint is not null and not voided and moved_on is null;
    return null;
end $$;

create or replace function household.person_changed() returns trigger language plpgsql
    security definer set search_path = household, pg_temp as $$
begin
    delete from household.identity_lookup l using old_rows o, new_rows n
     where n.county_code = o.county_code and n.id = o.id
       and (n.identity_fingerprint, n.voided, n.moved_on) is distinct from (o.identity_fingerprint, o.voided, o.moved_on)
       and l.county_code = o.county_code and l.person_id = o.id;
    insert into household.identity_lookup (fingerprint, county_code, person_id, division_code)
    select n.identity_fingerprint, n.county_code, n.id, n.division_code
      from new_rows n join old_rows o on o.county_code = n.county_code and o.id = n.id
     where (n.identity_fingerprint, n.voided, n.moved_on) is distinct from (o.identity_fingerprint, o.voided, o.moved_on)
       and n.identity_fingerprint is not null and not n.voided and n.moved_on is null;
    return null;
end $$;

create or replace function household.household_entered() returns trigger language plpgsql
    security definer set search_path = household, pg_temp as $$
begin
    insert into household.number_lookup (number, county_code, household_id, division_code)
    select number, county_code, id, division_code from new_rows where not voided and moved_on is null;
    return null;
end $$;

create or replace function household.household_changed() returns trigger language plpgsql
    security definer set search_path = household, pg_temp as $$
begin
    delete from household.number_lookup l using old_rows o, new_rows n
     where n.county_code = o.county_code and n.id = o.id
       and (n.number, n.voided, n.moved_on) is distinct from (o.number, o.voided, o.moved_on)
       and l.county_code = o.county_code and l.household_id = o.id;
    insert into household.number_lookup (number, county_code, household_id, division_code)
    select n.number, n.county_code, n.id, n.division_code
      from new_rows n join old_rows o on o.county_code = n.county_code and o.id = n.id
     where (n.number, n.voided, n.moved_on) is distinct from (o.number, o.voided, o.moved_on)
       and not n.voided and n.moved_on is null;
    return null;
end $$;

-- Nothing new begins in a village that has ended.
do $$
declare business_table text;
begin
    foreach business_table in array array['household', 'person', 'rural_population'] loop
        execute format('create trigger lies_in_a_living_division after insert on household.%I referencing new table as new_rows
            for each statement execute function division.refuse_closed()', business_table);
    end loop;
end $$;

-- The list shows who moved away, if asked, as they were when they left.
alter table household.listed_household add column moved_on date;

create or replace function household.enlist(county char(6), households uuid[]) returns void language sql as $$
    insert into household.listed_household as listed
           (county_code, id, division_code, number, head_name, status, kind, main_cause, people, incomplete, voided, moved_on, search)
    select h.county_code, h.id, h.division_code, h.number,
           min(p.name) filter (where m.relation = '01'), s.status, s.kind, s.main_cause,
           count(m.id), count(*) filter (where m.relation = '01') = 0, h.voided, h.moved_on,
           lower(concat_ws(' ', h.number, string_agg(concat_ws(' ', p.name, p.initials), ' ' order by m.relation, m.number)))
      from unnest(households) as wanted
      join household.household h on h.county_code = county and h.id = wanted
      left join household.household_state s
        on s.county_code = h.county_code and s.division_code = h.division_code and s.household_id = h.id
       and not s.voided and s.valid_to is not distinct from h.moved_on
      left join household.membership m
        on m.county_code = h.county_code and m.division_code = h.division_code and m.household_id = h.id
       and not m.voided and m.valid_to is not distinct from h.moved_on
      left join household.person p on p.county_code = m.county_code and p.id = m.person_id
     group by h.county_code, h.id, h.division_code, h.number, h.voided, h.moved_on, s.status, s.kind, s.main_cause
    on conflict (county_code, id) do update
       set number = excluded.number, head_name = excluded.head_name, status = excluded.status, kind = excluded.kind,
           main_cause = excluded.main_cause, people = excluded.people, incomplete = excluded.incomplete,
           voided = excluded.voided, moved_on = excluded.moved_on, search = excluded.search
     where (listed.number, listed.head_name, listed.status, listed.kind, listed.main_cause, listed.people,
            listed.incomplete, listed.voided, listed.moved_on, listed.search)
        is distinct from
           (excluded.number, excluded.head_name, excluded.status, excluded.kind, excluded.main_cause, excluded.people,
            excluded.incomplete, excluded.voided, excluded.moved_on, excluded.search)
$$;

-- A move is no exit and no return: the spell before one may lie at the old place, and came_as says what it was.

create or replace view household.published_exit with (security_invoker = true) as
select 'household'::text as record_type, s.household_id as record_id, s.county_code, s.division_code,
       s.valid_from as occurred_on, concat_ws(' ', l.head_name, l.number) as label, s.entered_by, s.entered_at,
       s.status, s.kind, s.main_cause
  from household.household_state s
  join household.household_state before
    on before.county_code = s.county_code and before.division_code = s.division_code
   and before.household_id = s.household_id and before.valid_to = s.valid_from and not before.voided
  left join household.listed_household l on l.county_code = s.county_code and l.id = s.household_id
 where not s.voided
   and s.status in ('03', '04', '06', '11', '12') and before.status in ('01', '02', '05')
 union all
select 'household'::text, s.household_id, s.county_code, s.division_code,
       s.valid_from, concat_ws(' ', l.head_name, l.number), s.entered_by, s.entered_at,
       s.status, s.kind, s.main_cause
  from household.household_state s
  left join household.listed_household l on l.county_code = s.county_code and l.id = s.household_id
 where not s.voided and s.came_as is not null
   and s.status in ('03', '04', '06', '11', '12') and s.came_as in ('01', '02', '05');

create or replace view household.published_person_exit with (security_invoker = true) as
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
   and s.status in ('03', '04', '06', '11', '12') and before.status in ('01', '02', '05')
 union all
select 'person'::text, m.person_id, m.county_code, m.division_code,
       s.valid_from, p.name, m.entered_by, s.entered_at, m.household_id,
       s.status, s.kind, s.main_cause, m.relation, p.sex, p.birth_date, p.nationality
  from household.household_state s
  join household.membership m
    on m.county_code = s.county_code and m.division_code = s.division_code and m.household_id = s.household_id
   and m.valid_from <= s.valid_from and s.valid_from < coalesce(m.valid_to, 'infinity') and not m.voided
  left join household.person p on p.county_code = m.county_code and p.id = m.person_id
 where not s.voided and s.came_as is not null
   and s.status in ('03', '04', '06', '11', '12') and s.came_as in ('01', '02', '05');

create or replace view household.published_return with (security_invoker = true) as
select 'household'::text as record_type, s.household_id as record_id, s.county_code, s.division_code,
       s.valid_from as occurred_on, concat_ws(' ', l.head_name, l.number) as label, s.entered_by, s.entered_at,
       s.status, s.kind, s.main_cause
  from household.household_state s
  join household.household_state before
    on before.county_code = s.county_code and before.division_code = s.division_code
   and before.household_id = s.household_id and before.valid_to = s.valid_from and not before.voided
  left join household.listed_household l on l.county_code = s.county_code and l.id = s.household_id
 where not s.voided
   and s.status in ('01', '02', '05') and before.status in ('03', '04', '06', '11', '12')
 union all
select 'household'::text, s.household_id, s.county_code, s.division_code,
       s.valid_from, concat_ws(' ', l.head_name, l.number), s.entered_by, s.entered_at,
       s.status, s.kind, s.main_cause
  from household.household_state s
  left join household.listed_household l on l.county_code = s.county_code and l.id = s.household_id
 where not s.voided and s.came_as is not null
   and s.status in ('01', '02', '05') and s.came_as in ('03', '04', '06', '11', '12');
