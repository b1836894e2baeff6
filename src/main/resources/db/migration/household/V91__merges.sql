-- Records that were one and are one again: one is kept, the other closed as MERGED, true in no month, linked to the kept one.

do $$
declare merging text;
begin
    foreach merging in array array['household', 'person'] loop
        execute format('alter table household.%I
            add column merged_on   date,
            add column merged_into uuid,
            add column merged_by   uuid,
            add constraint %s check (num_nulls(merged_on, merged_into, merged_by) in (0, 3)),
            add constraint %s check (merged_on is null or voided)',
            merging, merging || '_that_was_merged_says_into_which', merging || '_that_was_merged_counts_nowhere');
        execute format('create index %I on household.%I (county_code, merged_into) where merged_into is not null',
            merging || '_merged_into', merging);
    end loop;
end $$;
comment on column household.household.merged_by is 'the merge, by which it is undone';

alter table household.household_state drop constraint household_state_end_reason_check;
alter table household.household_state add constraint state_ends_for_a_known_reason
    check (end_reason in ('MOVED', 'MERGED') and (end_reason <> 'MERGED' or voided));
alter table household.membership drop constraint membership_end_reason_check;
alter table household.membership add constraint membership_ends_for_a_known_reason check (end_reason in ('MOVED', 'MERGED'));

-- One row a merge; which rows it wrote, so that it can be undone. Whoever sees it covers both records.
create table household.merge (
    county_code     char(6)     not null,
    id              uuid        not null,
    division_code   char(12)    not null,
    what            text        not null check (what in ('HOUSEHOLD', 'PERSON')),
    kept            uuid        not null,
    closed          uuid        not null,
    closed_division char(12)    not null,
    label           text        not null,
    households      uuid[]      not null,
    records         uuid[]      not null,
    merged_by       uuid,
    merged_at       timestamptz not null default now(),
    undone_by       uuid,
    undone_at       timestamptz,
    version         integer     not null default 1,
    entered_by      uuid,
    entered_at      timestamptz,
    primary key (county_code, id),
    constraint merge_lies_in_its_county check (county_code = left(division_code, 6)),
    constraint merge_is_of_one_county check (county_code = left(closed_division, 6)),
    constraint merge_is_of_two_records check (kept <> closed)
);
comment on column household.merge.label is 'the numbers of the households: never a name, so that erasing one leaves nothing here';
create index merge_by_place on household.merge (division_code, merged_at desc, id);
create index merge_by_id on household.merge (id);
select access.protect('household.merge'::regclass);
create policy covers_both on household.merge as restrictive
    using (closed_division >= current_setting('lingtouyan.area_from', true)::char(12)
       and closed_division <  current_setting('lingtouyan.area_to', true)::char(12))
    with check (closed_division >= current_setting('lingtouyan.area_from', true)::char(12)
       and closed_division <  current_setting('lingtouyan.area_to', true)::char(12));
grant select, insert, update on household.merge to lingtouyan_web;

-- Two records that look like one and are not, with the reason somebody gave: they are not proposed again.
create table household.told_apart (
    county_code    char(6)     not null,
    id             uuid        not null,
    division_code  char(12)    not null,
    what           text        not null check (what in ('HOUSEHOLD', 'PERSON')),
    one            uuid        not null,
    other          uuid        not null,
    other_division char(12)    not null,
    reason         text        not null check (reason <> ''),
    version        integer     not null default 1,
    entered_by     uuid,
    entered_at     timestamptz,
    primary key (county_code, id),
    constraint told_apart_once unique (county_code, one, other),
    constraint told_apart_lies_in_its_county check (county_code = left(division_code, 6)),
    constraint told_apart_in_one_order check (one < other)
);
select access.protect('household.told_apart'::regclass);
create policy covers_both on household.told_apart as restrictive
    using (other_division >= current_setting('lingtouyan.area_from', true)::char(12)
       and other_division <  current_setting('lingtouyan.area_to', true)::char(12))
    with check (other_division >= current_setting('lingtouyan.area_from', true)::char(12)
       and other_division <  current_setting('lingtouyan.area_to', true)::char(12));
grant select, insert, update on household.told_apart to lingtouyan_web;

-- Where likely duplicates meet: one name in a county.
create index person_by_name on household.person (county_code, name, birth_date) where not voided and moved_on is null;

-- Who erases a record erases those that were merged into it: they hold private values of the same person.
create function household.erase_merged_persons() returns trigger language plpgsql
    security definer set search_path = household, pg_temp as $$
begin
    if not exists (select from new_rows n join old_rows o on o.county_code = n.county_code and o.id = n.id
                    where o.data_key is not null and n.data_key is null) then
        return null;
    end if;
    update household.person merged
       set identity_sealed = null, identity_fingerprint = null, phone_sealed = null, data_key = null, key_version = null,
           version = merged.version + 1
      from new_rows n
      join old_rows o on o.county_code = n.county_code and o.id = n.id
     where o.data_key is not null and n.data_key is null and merged.data_key is not null
       and merged.county_code = n.county_code and merged.merged_into = n.id;
    return null;
end $$;
create function household.erase_merged_households() returns trigger language plpgsql
    security definer set search_path = household, pg_temp as $$
begin
    if not exists (select from new_rows n join old_rows o on o.county_code = n.county_code and o.id = n.id
                    where o.data_key is not null and n.data_key is null) then
        return null;
    end if;
    update household.household merged
       set phone_sealed = null, bank_account_sealed = null, data_key = null, key_version = null, version = merged.version + 1
      from new_rows n
      join old_rows o on o.county_code = n.county_code and o.id = n.id
     where o.data_key is not null and n.data_key is null and merged.data_key is not null
       and merged.county_code = n.county_code and merged.merged_into = n.id;
    return null;
end $$;
create trigger erase_merged after update on household.person referencing old table as old_rows new table as new_rows
    for each statement execute function household.erase_merged_persons();
create trigger erase_merged after update on household.household referencing old table as old_rows new table as new_rows
    for each statement execute function household.erase_merged_households();

-- By what a record is known at a glance: a household by its head, a person by the household he or she is in.
create function household.face(county char(6), what text, record uuid)
    returns table (name text, birth_date date, household_id uuid, number text, division_code char(12))
    language sql stable as $$
    (select p.name, p.birth_date, h.id, h.number, h.division_code
       from household.household h
       join household.membership m on m.county_code = h.county_code and m.division_code = h.division_code
        and m.household_id = h.id and m.valid_to is null and not m.voided
       join household.person p on p.county_code = m.county_code and p.id = m.person_id
      where what = 'HOUSEHOLD' and h.county_code = county and h.id = record
      order by m.relation
      limit 1)
     union all
    (select p.name, p.birth_date, h.id, h.number, h.division_code
       from household.person p
       join household.membership m on m.county_code = p.county_code and m.person_id = p.id
        and m.valid_to is null and not m.voided
       join household.household h on h.county_code = m.county_code and h.id = m.household_id
      where what = 'PERSON' and p.county_code = county and p.id = record
      limit 1)
$$;
