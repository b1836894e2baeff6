-- One plan a household and year (一户一策), its measures, how each quarter went, who signed it, and what it was before it was changed.
-- All of it goes along when the household moves. What the household's own record says is read there and stands nowhere here.

grant usage on schema householdplan to lingtouyan_web, lingtouyan_worker;

create table householdplan.plan (
    county_code          char(6)     not null,
    id                   uuid        not null,
    division_code        char(12)    not null,
    household_id         uuid        not null,
    year                 integer     not null check (year between 2010 and 2100),
    made_on              date        not null,
    lasts_until          date        not null,
    edition              integer     not null default 1 check (edition > 0),
    edition_on           date        not null,
    edition_reason       text,
    wages                numeric(14, 2),
    business             numeric(14, 2),
    property             numeric(14, 2),
    birth_planning       numeric(14, 2),
    subsistence          numeric(14, 2),
    hardship             numeric(14, 2),
    pension              numeric(14, 2),
    ecological           numeric(14, 2),
    other                numeric(14, 2),
    cost                 numeric(14, 2),
    demand               text,
    target               text,
    target_on            date,
    body_hash            text,
    valid_from           date        not null,
    valid_to             date,
    end_reason           text        check (end_reason = 'MOVED'),
    voided               boolean     not null default false,
    moved_from           uuid,
    merged_by            uuid,
    merged_from          uuid,
    merged_from_division char(12),
    version              integer     not null default 1,
    entered_by           uuid,
    entered_at           timestamptz,
    primary key (county_code, id),
    constraint plan_lies_in_its_county check (county_code = left(division_code, 6)),
    constraint plan_lies_in_a_village check (right(division_code, 3) <> '000'),
    constraint plan_is_made_before_the_next_is_due check (made_on < lasts_until),
    constraint plan_is_changed_after_it_was_made check (edition_on >= made_on),
    constraint plan_that_was_changed_says_why check ((edition = 1) = (edition_reason is null)),
    constraint plan_ends_after_it_begins check (valid_from < valid_to),
    constraint plan_that_ends_says_how check ((valid_to is null) = (end_reason is null))
);
comment on column householdplan.plan.wages is 'this and the next nine: what the household is expected to earn and spend in the year, by the items of its account';
comment on column householdplan.plan.lasts_until is 'the day from which the household is without a plan unless there is one for the next year';
create unique index household_has_one_plan_a_year on householdplan.plan (county_code, household_id, year) where not voided;
create index plan_by_household on householdplan.plan (division_code, household_id) where not voided;
create index plan_in_order on householdplan.plan (division_code, year, id) where not voided;
create index plan_by_id on householdplan.plan (id);

create table householdplan.measure (
    county_code          char(6)     not null,
    id                   uuid        not null,
    division_code        char(12)    not null,
    household_id         uuid        not null,
    plan_id              uuid        not null,
    year                 integer     not null,
    position             integer     not null default 0,
    kind                 text        not null,
    content              text        not null check (content <> ''),
    quantity             numeric(12, 2) check (quantity > 0),
    unit                 text,
    fund                 text,
    amount               numeric(14, 2) check (amount >= 0),
    body                 text,
    owner_id             uuid,
    planned_on           date        not null,
    due_on               date        not null,
    expected_income      numeric(14, 2) check (expected_income >= 0),
    done_on              date,
    real_income          numeric(14, 2) check (real_income >= 0),
    income_year          integer,
    in_account           boolean     not null default false,
    item                 text,
    accounted            numeric(14, 2),
    dropped_on           date,
    drop_reason          text,
    came_done            boolean     not null default false,
    valid_from           date        not null,
    valid_to             date,
    end_reason           text        check (end_reason = 'MOVED'),
    voided               boolean     not null default false,
    moved_from           uuid,
    merged_by            uuid,
    merged_from          uuid,
    merged_from_division char(12),
    merged_from_plan     uuid,
    merged_version       integer,
    version              integer     not null default 1,
    entered_by           uuid,
    entered_at           timestamptz,
    primary key (county_code, id),
    foreign key (county_code, plan_id) references householdplan.plan,
    constraint measure_lies_in_its_county check (county_code = left(division_code, 6)),
    constraint measure_is_due_after_it_was_planned check (due_on >= planned_on),
    constraint measure_is_done_or_dropped check (num_nonnulls(done_on, dropped_on) < 2),
    constraint measure_that_is_dropped_says_why check ((dropped_on is null) = (drop_reason is null)),
    constraint measure_earns_when_it_is_done check (real_income is null or (done_on is not null and income_year is not null)),
    constraint measure_is_accounted_once check (num_nulls(item, accounted) in (0, 2) and (accounted is null or accounted = real_income)),
    constraint measure_in_the_account_already_is_not_added check (not in_account or accounted is null),
    constraint measure_ends_after_it_begins check (valid_from < valid_to),
    constraint measure_that_ends_says_how check ((valid_to is null) = (end_reason is null))
);
comment on column householdplan.measure.accounted is
    'how much of its income was written into the household''s account of income_year under item, so that it is written once and taken back when it was wrong';
comment on column householdplan.measure.in_account is 'whoever told the income had entered it with the account already';
comment on column householdplan.measure.came_done is 'it was done before its household moved here, and counts where it was done';
create index measure_of_a_plan on householdplan.measure (county_code, plan_id) where not voided;
create index measure_by_household on householdplan.measure (division_code, household_id) where not voided;
create index measure_in_order on householdplan.measure (division_code, due_on, id) where not voided;
create index measure_by_id on householdplan.measure (id);

create table householdplan.signature (
    county_code   char(6)     not null,
    id            uuid        not null,
    division_code char(12)    not null,
    household_id  uuid        not null,
    plan_id       uuid        not null,
    edition       integer     not null,
    role          text        not null check (role in ('HOUSEHOLD', 'HELPER', 'SECRETARY', 'CAPTAIN', 'CADRE')),
    person_id     uuid,
    cadre_id      uuid,
    signed_on     date        not null,
    valid_from    date        not null,
    valid_to      date,
    end_reason    text        check (end_reason = 'MOVED'),
    voided        boolean     not null default false,
    moved_from    uuid,
    merged_by     uuid,
    merged_from   uuid,
    merged_from_division char(12),
    version       integer     not null default 1,
    entered_by    uuid,
    entered_at    timestamptz,
    primary key (county_code, id),
    foreign key (county_code, plan_id) references householdplan.plan,
    constraint signature_lies_in_its_county check (county_code = left(division_code, 6)),
    constraint household_signs_by_a_member_and_others_by_who_works check (num_nonnulls(person_id, cadre_id) = 1 and (role = 'HOUSEHOLD') = (person_id is not null))
);
create unique index signature_is_given_once on householdplan.signature (county_code, plan_id, edition, role) where not voided;

create table householdplan.progress (
    county_code   char(6)     not null,
    id            uuid        not null,
    division_code char(12)    not null,
    household_id  uuid        not null,
    plan_id       uuid        not null,
    quarter       integer     not null check (quarter between 1 and 4),
    told_on       date        not null,
    text          text        not null check (text <> ''),
    valid_from    date        not null,
    valid_to      date,
    end_reason    text        check (end_reason = 'MOVED'),
    voided        boolean     not null default false,
    moved_from    uuid,
    merged_by     uuid,
    merged_from   uuid,
    merged_from_division char(12),
    version       integer     not null default 1,
    entered_by    uuid,
    entered_at    timestamptz,
    primary key (county_code, id),
    foreign key (county_code, plan_id) references householdplan.plan,
    constraint progress_lies_in_its_county check (county_code = left(division_code, 6))
);
create unique index quarter_is_told_once on householdplan.progress (county_code, plan_id, quarter) where not voided;

-- An edition that was signed and then replaced, as it was.
create table householdplan.edition (
    county_code   char(6)     not null,
    id            uuid        not null,
    division_code char(12)    not null,
    household_id  uuid        not null,
    plan_id       uuid        not null,
    number        integer     not null check (number > 0),
    edition_on    date        not null,
    replaced_on   date        not null,
    content       jsonb       not null,
    valid_from    date        not null,
    valid_to      date,
    end_reason    text        check (end_reason = 'MOVED'),
    voided        boolean     not null default false,
    moved_from    uuid,
    merged_by     uuid,
    merged_from   uuid,
    merged_from_division char(12),
    version       integer     not null default 1,
    entered_by    uuid,
    entered_at    timestamptz,
    primary key (county_code, id),
    foreign key (county_code, plan_id) references householdplan.plan,
    constraint edition_lies_in_its_county check (county_code = left(division_code, 6)),
    constraint edition_is_replaced_after_it_was_made check (replaced_on >= edition_on)
);
create unique index edition_is_kept_once on householdplan.edition (county_code, plan_id, number) where not voided;

do $$
declare business_table text;
begin
    foreach business_table in array array['plan', 'measure', 'signature', 'progress', 'edition'] loop
        perform access.protect(('householdplan.' || business_table)::regclass);
        execute format('grant select, insert, update on householdplan.%I to lingtouyan_web', business_table);
        execute format('grant select on householdplan.%I to lingtouyan_worker', business_table);
    end loop;
    execute 'create trigger lies_in_a_living_division after insert on householdplan.plan referencing new table as new_rows
        for each statement execute function division.refuse_closed()';
end $$;

-- Which rules hold for a household by what its record says today, and which measures answer each.
create view householdplan.asked with (security_invoker = true) as
select c.county_code, c.division_code, c.household_id, r.code as rule, r.attributes -> 'measures' as measures
  from household.published_condition c
  join parameter.published_code r
    on r.list = 'measureRule' and r.valid_from <= current_date and r.valid_to > current_date
   and (r.code = 'cause-' || c.main_cause
        or r.code = any(select 'cause-' || cause from unnest(c.other_causes) as cause)
        or (r.code = 'unsafe-water' and not c.safe_water) or (r.code = 'unsafe-house' and c.dilapidated_house)
        or (r.code = 'labour' and c.able) or (r.code = 'no-labour' and not c.able));

-- What the rules miss in a plan. A measure that was dropped answers nothing.
create view householdplan.lacking with (security_invoker = true) as
select p.county_code, p.id as plan_id, a.rule
  from householdplan.plan p
  join householdplan.asked a
    on a.county_code = p.county_code and a.division_code = p.division_code and a.household_id = p.household_id
 where not p.voided
   and not exists (select from householdplan.measure m
                    where m.county_code = p.county_code and m.plan_id = p.id and not m.voided and m.dropped_on is null
                      and a.measures @> to_jsonb(m.kind));
grant select on householdplan.asked, householdplan.lacking to lingtouyan_web;
