-- Findings of data quality: spells in which a record contradicted a rule, or was kept with a reason; and what is to be checked again.

grant usage on schema quality to lingtouyan_web, lingtouyan_worker;

create table quality.finding (
    county_code   char(6)     not null,
    id            uuid        not null default gen_random_uuid(),
    division_code char(12)    not null,
    rule          text        not null,
    severity      text        not null check (severity in ('BLOCK', 'WARN', 'INFO')),
    household_id  uuid        not null,
    record_type   text        not null,
    record_id     uuid        not null,
    label         text        not null,
    facts         jsonb       not null,
    state         text        not null check (state in ('OPEN', 'KEPT')),
    found_on      date        not null,
    reason        text,
    kept_by       uuid,
    valid_from    date        not null,
    valid_to      date,
    ended         text        check (ended in ('MENDED', 'KEPT', 'CHANGED', 'REOPENED')),
    version       integer     not null default 1,
    entered_by    uuid,
    entered_at    timestamptz,
    primary key (county_code, id),
    constraint finding_lies_in_its_county check (county_code = left(division_code, 6)),
    constraint finding_ends_after_it_begins check (valid_from <= valid_to),
    constraint finding_that_ended_says_how check ((valid_to is null) = (ended is null)),
    constraint finding_is_kept_with_a_reason check ((state = 'KEPT') = (reason is not null)),
    constraint finding_is_kept_by_somebody check ((state = 'KEPT') = (kept_by is not null))
);
comment on column quality.finding.label is 'the number of the household: never a name, so that erasing one leaves nothing here';
comment on column quality.finding.facts is 'what the rule rests on, as found; a reason holds as long as they stay so';
comment on column quality.finding.state is 'of this spell: OPEN, or KEPT with a reason; mended is what has ended so';
create unique index finding_is_had_once on quality.finding (county_code, rule, record_id) where valid_to is null;
create index finding_by_id on quality.finding (id);
create index finding_by_place on quality.finding (division_code, id);
create index finding_of_a_household on quality.finding (county_code, household_id);

select access.protect('quality.finding'::regclass);
grant select, insert, update on quality.finding to lingtouyan_web, lingtouyan_worker;

-- Appended with the write that made it, deleted by the worker that checks it. Without a household the whole county is due.
create table quality.mark (
    county_code   char(6)     not null,
    id            bigint      generated always as identity,
    division_code char(12)    not null,
    household_id  uuid,
    made_at       timestamptz not null default clock_timestamp(),
    primary key (county_code, id),
    constraint mark_lies_in_its_county check (county_code = left(division_code, 6))
);
alter table quality.mark set (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 2000);

-- By which rules, with which thresholds, a county was last checked as a whole, and on which day.
create table quality.checked_county (
    county_code   char(6)  not null primary key,
    division_code char(12) not null,
    checked_on    date     not null,
    rules         text     not null,
    constraint checked_county_lies_in_its_county check (county_code = left(division_code, 6))
);

do $$
declare queue text;
begin
    foreach queue in array array['mark', 'checked_county'] loop
        execute format('alter table quality.%I enable row level security', queue);
        execute format('alter table quality.%I force row level security', queue);
        execute format('create policy checking on quality.%I to lingtouyan_owner, lingtouyan_worker using (true)', queue);
        execute format($policy$
            create policy within_area on quality.%I for select to lingtouyan_web
                using (division_code >= current_setting('lingtouyan.area_from', true)::char(12)
                   and division_code <  current_setting('lingtouyan.area_to', true)::char(12))
            $policy$, queue);
        execute format('grant select on quality.%I to lingtouyan_web', queue);
        execute format('grant select, insert, update, delete on quality.%I to lingtouyan_worker', queue);
    end loop;
end $$;

-- A statement that touches many households makes their counties due as a whole: cheaper to write, cheaper to check.
create function quality.due(counties text[], divisions text[], households uuid[]) returns void language plpgsql
    security definer set search_path = quality, pg_temp as $$
begin
    if cardinality(households) > 200 then
        insert into quality.mark (county_code, division_code)
        select distinct county, county || '000000' from unnest(counties) county;
    else
        insert into quality.mark (county_code, division_code, household_id)
        select distinct county, division, household from unnest(counties, divisions, households) as due (county, division, household)
         where household is not null;
    end if;
end $$;
comment on function quality.due is 'called by the triggers of the modules that own the records';

create function quality.mark_rows() returns trigger language plpgsql security definer set search_path = quality, pg_temp as $$
declare
    counties text[]; divisions text[]; households uuid[];
    source text := case when tg_op = 'DELETE' then 'old_rows' else 'new_rows' end;
begin
    execute format('select array_agg(county_code), array_agg(division_code), array_agg(%I)
                      from (select distinct county_code, division_code, %1$I from %I) changed', tg_argv[0], source)
       into counties, divisions, households;
    if households is not null then
        perform quality.due(counties, divisions, households);
    end if;
    return null;
end $$;

-- A change of this table makes the households that its rows name in this column due again.
create function quality.watch(business_table regclass, household_column text) returns void language plpgsql as $$
begin
    execute format('create trigger check_insert after insert on %s referencing new table as new_rows
        for each statement execute function quality.mark_rows(%L)', business_table, household_column);
    execute format('create trigger check_update after update on %s referencing new table as new_rows
        for each statement execute function quality.mark_rows(%L)', business_table, household_column);
    execute format('create trigger check_delete after delete on %s referencing old table as old_rows
        for each statement execute function quality.mark_rows(%L)', business_table, household_column);
end $$;
revoke execute on function quality.due(text[], text[], uuid[]) from public;

-- Published views: what figures count.

create view quality.published_finding with (security_invoker = true) as
select 'finding'::text as record_type, f.id as record_id, f.county_code, f.division_code, f.valid_from, f.valid_to,
       f.label, coalesce(f.kept_by, f.entered_by) as entered_by, f.entered_at, f.state, f.rule, f.severity
  from quality.finding f
 where f.valid_to is null or f.valid_from < f.valid_to;
comment on view quality.published_finding is 'One row per spell of a finding: open, or kept with a reason.';

create view quality.published_mended_finding with (security_invoker = true) as
select 'finding'::text as record_type, f.id as record_id, f.county_code, f.division_code, f.valid_to as occurred_on,
       f.label, f.entered_by, f.entered_at, f.rule, f.severity
  from quality.finding f
 where f.ended = 'MENDED';
comment on view quality.published_mended_finding is 'One row per finding that is no more, on the day its record was put right.';

create view quality.published_household_in_doubt with (security_invoker = true) as
select 'household'::text as record_type, doubt.household_id as record_id, doubt.county_code, doubt.division_code,
       lower(spell) as valid_from, upper(spell) as valid_to, doubt.label, null::uuid as entered_by, doubt.entered_at
  from (select f.county_code, f.division_code, f.household_id, max(f.label) as label, max(f.entered_at) as entered_at,
               range_agg(daterange(f.valid_from, f.valid_to)) as spells
          from quality.finding f
         where f.state = 'OPEN' and (f.valid_to is null or f.valid_from < f.valid_to)
         group by f.county_code, f.division_code, f.household_id) doubt
 cross join unnest(doubt.spells) as spell;
comment on view quality.published_household_in_doubt is 'One row per time in which a household had at least one open finding.';

grant select on quality.published_finding, quality.published_mended_finding, quality.published_household_in_doubt
    to lingtouyan_web, lingtouyan_worker;
select indicator.watch('quality.finding'::regclass, 'quality.published_finding', 'quality.published_mended_finding',
    'quality.published_household_in_doubt');
