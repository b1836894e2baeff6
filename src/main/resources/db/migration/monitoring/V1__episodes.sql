-- The watch against falling back (防返贫监测): a clue about a household and what became of it, step by step, until it is decided;
-- and for those taken in, until the risk is gone.

grant usage on schema monitoring to lingtouyan_web, lingtouyan_worker;

create table monitoring.episode (
    county_code          char(6)     not null,
    id                   uuid        not null,
    division_code        char(12)    not null,
    household_id         uuid        not null,
    source               text        not null check (source in ('SELF', 'CADRE', 'DEPARTMENT', 'PETITION')),
    reported_on          date        not null,
    cadre_id             uuid,
    department           text        check (department <> ''),
    risks                text[]      not null,
    text                 text        not null check (text <> ''),
    previous_id          uuid,
    state                text        not null,
    kind                 text,
    green                boolean     not null default false,
    step_on              date        not null,
    due_on               date,
    decide_by            date        not null,
    held_until           date,
    visited_on           date,
    decided_on           date,
    included_on          date,
    helped_on            date,
    removal_on           date,
    removed_on           date,
    valid_from           date        not null,
    valid_to             date,
    end_reason           text        check (end_reason in ('EXCLUDED', 'MOVED')),
    voided               boolean     not null default false,
    moved_from           uuid,
    merged_by            uuid,
    merged_from          uuid,
    merged_from_division char(12),
    version              integer     not null default 1,
    entered_by           uuid,
    entered_at           timestamptz,
    primary key (county_code, id),
    constraint episode_lies_in_its_county check (county_code = left(division_code, 6)),
    constraint episode_lies_in_a_village check (right(division_code, 3) <> '000'),
    constraint clue_names_a_risk check (cardinality(risks) > 0),
    constraint clue_of_a_department_names_it check ((source = 'DEPARTMENT') = (department is not null)),
    constraint episode_ends_after_it_began check (valid_from <= valid_to),
    constraint episode_that_ends_says_how check ((valid_to is null) = (end_reason is null)),
    constraint steps_follow_the_clue check (least(visited_on, decided_on, included_on, helped_on, removal_on, removed_on) >= reported_on),
    constraint who_is_taken_in_has_a_kind check (included_on is null or kind is not null),
    constraint who_is_taken_in_was_decided_on check (included_on is null or included_on = decided_on),
    constraint only_a_risk_that_was_watched_is_removed check (removed_on is null or removed_on >= included_on),
    constraint episode_of_a_merged_household_says_whose_it_was check (num_nulls(merged_by, merged_from, merged_from_division) in (0, 3)),
    constraint household_is_monitored_once_at_a_time
        exclude using gist (household_id with =, county_code with =, daterange(included_on, removed_on) with &&)
        where (included_on is not null and not voided)
);
comment on column monitoring.episode.previous_id is 'the episode before, when the household was watched once already and its risk had been removed';
comment on column monitoring.episode.green is 'green channel: help first, papers after';
comment on column monitoring.episode.decide_by is 'the last day to decide, later when it was extended with a reason';
comment on column monitoring.episode.valid_from is 'the day of the clue; of one that came along with a household that moved, the day of the move';
create index episode_by_household on monitoring.episode (division_code, household_id) where not voided;
create index episode_in_order on monitoring.episode (division_code, due_on, id) where not voided;
create index episode_by_id on monitoring.episode (id);

create table monitoring.event (
    county_code   char(6)     not null,
    id            uuid        not null,
    division_code char(12)    not null,
    episode_id    uuid        not null,
    kind          text        not null,
    occurred_on   date        not null,
    note          text,
    until         date,
    days          integer     check (days >= 0),
    version       integer     not null default 1,
    entered_by    uuid,
    entered_at    timestamptz,
    primary key (county_code, id),
    foreign key (county_code, episode_id) references monitoring.episode,
    constraint event_lies_in_its_county check (county_code = left(division_code, 6))
);
comment on column monitoring.event.days is 'of a first visit the days since the clue, of a decision those since the visit, of a first measure those since the decision';
create index event_of_an_episode on monitoring.event (county_code, episode_id, occurred_on, id);

-- What a removal rested on, as it was on the day: computed from records, or stated by somebody with a name.
create table monitoring.ground (
    county_code   char(6)     not null,
    id            uuid        not null,
    division_code char(12)    not null,
    episode_id    uuid        not null,
    event_id      uuid        not null,
    condition     text        not null,
    computed      boolean     not null,
    value         numeric(12, 2),
    line          numeric(12, 2),
    cadre_id      uuid,
    note          text,
    version       integer     not null default 1,
    entered_by    uuid,
    entered_at    timestamptz,
    primary key (county_code, id),
    foreign key (county_code, episode_id) references monitoring.episode,
    foreign key (county_code, event_id) references monitoring.event,
    constraint ground_lies_in_its_county check (county_code = left(division_code, 6)),
    constraint what_no_record_says_is_stated_by_somebody check (computed or (cadre_id is not null and note <> ''))
);
create index ground_of_an_episode on monitoring.ground (county_code, episode_id, id);
create index ground_of_an_event on monitoring.ground (county_code, event_id);

do $$
declare business text;
begin
    foreach business in array array['episode', 'event', 'ground'] loop
        perform access.protect(('monitoring.' || business)::regclass);
        execute format('grant select, insert, update on monitoring.%I to lingtouyan_web', business);
        execute format('grant select on monitoring.%I to lingtouyan_worker', business);
    end loop;
end $$;
create trigger lies_in_a_living_division after insert on monitoring.episode referencing new table as new_rows
    for each statement execute function division.refuse_closed();

create view monitoring.published_open with (security_invoker = true) as
select 'monitoring'::text as record_type, e.id as record_id, e.county_code, e.division_code, e.valid_from,
       least(e.decided_on, e.valid_to) as valid_to, concat_ws(' ', l.head_name, l.number) as label, e.entered_by, e.entered_at,
       e.household_id, e.source, e.decide_by
  from monitoring.episode e
  left join household.published_listed l on l.county_code = e.county_code and l.household_id = e.household_id
 where not e.voided and e.valid_from < coalesce(least(e.decided_on, e.valid_to), 'infinity');
comment on view monitoring.published_open is 'One row per clue, open from its day until it was decided whether the household is taken in.';

create view monitoring.published_overdue with (security_invoker = true) as
select o.record_type, o.record_id, o.county_code, o.division_code, greatest(o.decide_by + 1, o.valid_from) as valid_from,
       o.valid_to, o.label, o.entered_by, o.entered_at, o.source
  from monitoring.published_open o
 where greatest(o.decide_by + 1, o.valid_from) < coalesce(o.valid_to, 'infinity');
comment on view monitoring.published_overdue is 'One row per clue in the time after its last day in which it was still not decided.';

create view monitoring.published_monitored with (security_invoker = true) as
select 'monitoring'::text as record_type, e.id as record_id, e.county_code, e.division_code,
       greatest(e.included_on, e.valid_from) as valid_from, least(e.removed_on, e.valid_to) as valid_to,
       concat_ws(' ', l.head_name, l.number) as label, e.entered_by, e.entered_at, e.household_id, e.kind, e.risks
  from monitoring.episode e
  left join household.published_listed l on l.county_code = e.county_code and l.household_id = e.household_id
 where not e.voided and e.included_on is not null
   and greatest(e.included_on, e.valid_from) < coalesce(least(e.removed_on, e.valid_to), 'infinity');
comment on view monitoring.published_monitored is 'One row per monitored household, from the day the county took it in until its risk was removed.';

-- Steps stay where they were taken when a household moves, so each counts once.
create view monitoring.published_step with (security_invoker = true) as
select 'monitoring'::text as record_type, s.episode_id as record_id, s.county_code, s.division_code, s.occurred_on,
       concat_ws(' ', l.head_name, l.number) as label, s.entered_by, s.entered_at, s.kind, s.days, e.source
  from monitoring.event s
  join monitoring.episode e on e.county_code = s.county_code and e.id = s.episode_id
  left join household.published_listed l on l.county_code = e.county_code and l.household_id = e.household_id
 where not e.voided;
comment on view monitoring.published_step is 'One row per step of a case of the watch on its day, with the days it took since the step before where that is measured.';

grant select on monitoring.published_open, monitoring.published_overdue, monitoring.published_monitored, monitoring.published_step
    to lingtouyan_web, lingtouyan_worker;
select indicator.watch('monitoring.episode'::regclass, 'monitoring.published_open', 'monitoring.published_overdue',
    'monitoring.published_monitored', 'monitoring.published_step');
select indicator.watch('monitoring.event'::regclass, 'monitoring.published_step');
