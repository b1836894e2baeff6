-- 排查整顿: every village of a round is screened or stands in it as not yet screened; a weak team becomes a case that is put right step by step.

create table leadership.screening_round (
    county_code   char(6)  not null,
    id            uuid     not null,
    division_code char(12) not null,
    year          integer  not null check (year between 2000 and 2100),
    opened_on     date     not null,
    due_on        date     not null,
    basis         text     not null check (basis <> ''),
    version       integer  not null default 1,
    entered_by    uuid,
    entered_at    timestamptz,
    primary key (county_code, id),
    constraint round_lies_in_its_county check (county_code = left(division_code, 6)),
    constraint round_is_due_after_it_opens check (due_on >= opened_on),
    constraint area_is_screened_in_one_round_a_year unique (county_code, division_code, year)
);
create index screening_round_by_id on leadership.screening_round (id);

-- What of its round a village has to know stands here too, because a township does not see the county's own rows.
create table leadership.screening (
    county_code   char(6)  not null,
    id            uuid     not null,
    division_code char(12) not null,
    round_id      uuid     not null,
    year          integer  not null,
    opened_on     date     not null,
    due_on        date     not null,
    screened_on   date,
    category      text     check (category in ('NONE', 'WEAK', 'THREE_WEAK')),
    criteria      text[]   not null default '{}',
    note          text,
    version       integer  not null default 1,
    entered_by    uuid,
    entered_at    timestamptz,
    primary key (county_code, id),
    foreign key (county_code, round_id) references leadership.screening_round,
    constraint screening_lies_in_its_county check (county_code = left(division_code, 6)),
    constraint screening_is_of_a_village check (right(division_code, 3) <> '000'),
    constraint village_is_screened_once_a_round unique (county_code, round_id, division_code),
    constraint screened_village_has_its_category check ((screened_on is null) = (category is null)),
    constraint village_is_screened_after_the_round_opened check (screened_on >= opened_on),
    constraint weak_team_meets_a_criterion check (category = 'NONE' or category is null or cardinality(criteria) > 0)
);
comment on column leadership.screening.category is 'WEAK 软弱涣散, THREE_WEAK 三弱村, NONE: in order';
comment on column leadership.screening.criteria is 'codes of the list teamWeakness';
create index screening_by_place on leadership.screening (division_code, round_id);
create index screening_by_id on leadership.screening (id);

create table leadership.rectification (
    county_code    char(6)  not null,
    id             uuid     not null,
    division_code  char(12) not null,
    screening_id   uuid,
    category       text     not null check (category in ('WEAK', 'THREE_WEAK')),
    criteria       text[]   not null,
    state          text     not null check (state in ('SCREENED', 'NAMED', 'LISTED', 'PLANNED', 'UNDER_WAY', 'ACCEPTANCE_ASKED',
                                                      'FAILED', 'WATCHED', 'CLOSED', 'DROPPED')),
    opened_on      date     not null,
    last_step_on   date     not null,
    listed_on      date,
    due_on         date,
    passed_on      date,
    watch_until    date,
    ended_on       date,
    version        integer  not null default 1,
    entered_by     uuid,
    entered_at     timestamptz,
    primary key (county_code, id),
    foreign key (county_code, screening_id) references leadership.screening,
    constraint case_lies_in_its_county check (county_code = left(division_code, 6)),
    constraint case_is_of_a_village check (right(division_code, 3) <> '000'),
    constraint case_that_ended_is_closed_or_dropped check ((ended_on is null) = (state not in ('CLOSED', 'DROPPED'))),
    constraint case_is_watched_after_it_passed check ((passed_on is null) = (state not in ('WATCHED', 'CLOSED')) and (passed_on is null) = (watch_until is null)),
    constraint case_ends_after_it_begins check (ended_on >= opened_on),
    constraint village_has_one_case_at_a_time
        exclude using gist (division_code with =, county_code with =, daterange(opened_on, ended_on) with &&)
);
create index rectification_by_place on leadership.rectification (division_code, id);
create index rectification_by_id on leadership.rectification (id);

-- Each step and each thing that happened on the way, with its day and who noted it.
create table leadership.rectification_event (
    county_code      char(6)  not null,
    id               uuid     not null,
    division_code    char(12) not null,
    rectification_id uuid     not null,
    kind             text     not null check (kind in ('SCREEN', 'NAME', 'LIST', 'DROP', 'APPROVE_PLAN', 'BEGIN', 'ASK_ACCEPTANCE', 'ACCEPT', 'RENEW',
                                                       'CLOSE', 'REOPEN', 'PROGRESS', 'EXTEND', 'ADJUST_TEAM', 'REPLACE_SECRETARY', 'HAND_OVER')),
    occurred_on      date     not null,
    note             text,
    due_on           date,
    month            integer,
    score            numeric(5, 2) check (score between 0 and 100),
    votes            integer  check (votes > 0),
    dissatisfied     integer  check (dissatisfied between 0 and votes),
    passed           boolean,
    version          integer  not null default 1,
    entered_by       uuid,
    entered_at       timestamptz,
    primary key (county_code, id),
    foreign key (county_code, rectification_id) references leadership.rectification,
    constraint event_of_a_case_lies_in_its_county check (county_code = left(division_code, 6)),
    constraint acceptance_has_its_score_and_votes check ((kind = 'ACCEPT') = (passed is not null) and (kind <> 'ACCEPT' or num_nulls(score, votes, dissatisfied) = 0)),
    constraint progress_is_of_a_month check ((kind = 'PROGRESS') = (month is not null)),
    constraint month_has_one_report unique (county_code, rectification_id, month)
);
create index event_of_a_case on leadership.rectification_event (county_code, rectification_id, occurred_on);

-- The four ones (四个一): who answers for the case.
create table leadership.rectification_duty (
    county_code      char(6)  not null,
    id               uuid     not null,
    division_code    char(12) not null,
    rectification_id uuid     not null,
    role             text     not null check (role in ('COUNTY_LEADER', 'FIRST_SECRETARY', 'PAIRED_ORGAN', 'TOWNSHIP_LEADER')),
    cadre_id         uuid,
    organ            text     check (organ <> ''),
    valid_from       date     not null,
    valid_to         date,
    version          integer  not null default 1,
    entered_by       uuid,
    entered_at       timestamptz,
    primary key (county_code, id),
    foreign key (county_code, rectification_id) references leadership.rectification,
    constraint duty_lies_in_its_county check (county_code = left(division_code, 6)),
    constraint duty_is_of_a_person_or_of_an_organ check ((role = 'PAIRED_ORGAN') = (organ is not null) and (role = 'PAIRED_ORGAN') = (cadre_id is null)),
    constraint duty_ends_no_earlier_than_it_begins check (valid_from <= valid_to),
    constraint case_has_one_of_each_duty_at_a_time
        exclude using gist (rectification_id with =, county_code with =, role with =, daterange(valid_from, valid_to) with &&)
);

-- The three lists in one: a problem, its measure and who answers for it until when.
create table leadership.rectification_problem (
    county_code      char(6)  not null,
    id               uuid     not null,
    division_code    char(12) not null,
    rectification_id uuid     not null,
    problem          text     not null check (problem <> ''),
    measure          text     not null check (measure <> ''),
    responsible      text     not null check (responsible <> ''),
    due_on           date     not null,
    settled_on       date,
    settled_note     text,
    version          integer  not null default 1,
    entered_by       uuid,
    entered_at       timestamptz,
    primary key (county_code, id),
    foreign key (county_code, rectification_id) references leadership.rectification,
    constraint problem_lies_in_its_county check (county_code = left(division_code, 6))
);
comment on column leadership.rectification_problem.responsible is 'a post or an office, never a private person: posts are what a list of responsibilities names';
create index problem_of_a_case on leadership.rectification_problem (county_code, rectification_id, id);

do $$
declare business text;
begin
    foreach business in array array['screening_round', 'screening', 'rectification', 'rectification_event', 'rectification_duty', 'rectification_problem'] loop
        perform access.protect(('leadership.' || business)::regclass);
        if business in ('screening_round', 'screening', 'rectification') then
            execute format('create trigger living_division after insert on leadership.%I referencing new table as new_rows
                for each statement execute function division.refuse_closed()', business);
        end if;
        execute format('grant select, insert, update on leadership.%I to lingtouyan_web', business);
        execute format('grant select on leadership.%I to lingtouyan_worker', business);
    end loop;
end $$;

create function leadership.category_label(category text) returns text language sql immutable parallel safe
    return case category when 'WEAK' then '软弱涣散村党组织' when 'THREE_WEAK' then '三弱村' when 'NONE' then '未列入' else '待排查' end;

create view leadership.published_case with (security_invoker = true) as
select 'rectification'::text as record_type, c.id as record_id, c.county_code, c.division_code, c.opened_on as valid_from, c.ended_on as valid_to,
       c.opened_on as occurred_on, leadership.category_label(c.category) as label, c.entered_by, c.entered_at, c.category, c.state
  from leadership.rectification c;
comment on view leadership.published_case is 'One row per weak team, from the day it was found until its case was closed or dropped.';

create view leadership.published_listed_case with (security_invoker = true) as
select 'rectification'::text as record_type, c.id as record_id, c.county_code, c.division_code, c.listed_on as valid_from,
       coalesce(c.passed_on, c.ended_on) as valid_to, c.listed_on as occurred_on, leadership.category_label(c.category) as label,
       c.entered_by, c.entered_at, c.category
  from leadership.rectification c
 where c.listed_on is not null;
comment on view leadership.published_listed_case is 'One row per team the county listed, from that day until it passed the acceptance.';

create view leadership.published_rectified_team with (security_invoker = true) as
select 'rectification'::text as record_type, c.id as record_id, c.county_code, c.division_code, c.passed_on as valid_from, null::date as valid_to,
       c.passed_on as occurred_on, leadership.category_label(c.category) as label, c.entered_by, c.entered_at, c.category,
       row_number() over (partition by c.county_code, c.division_code order by c.passed_on, c.id) = 1 as first_of_the_village
  from leadership.rectification c
 where c.passed_on is not null;
comment on view leadership.published_rectified_team is 'One row per team that passed its acceptance; it stays, so that they add up.';

create view leadership.published_watched_case with (security_invoker = true) as
select 'rectification'::text as record_type, c.id as record_id, c.county_code, c.division_code, c.passed_on as valid_from, c.ended_on as valid_to,
       c.passed_on as occurred_on, leadership.category_label(c.category) as label, c.entered_by, c.entered_at, c.category
  from leadership.rectification c
 where c.passed_on is not null;
comment on view leadership.published_watched_case is 'One row per team that passed, from that day until its watch ended with the closing of the case.';

create view leadership.published_closed_case with (security_invoker = true) as
select 'rectification'::text as record_type, c.id as record_id, c.county_code, c.division_code, c.ended_on as occurred_on,
       leadership.category_label(c.category) as label, c.entered_by, c.entered_at, c.category, c.state
  from leadership.rectification c
 where c.ended_on is not null;
comment on view leadership.published_closed_case is 'One row per case that ended, on the day it was closed or dropped.';

-- A round asks for every village until its year is over.
create view leadership.published_screening with (security_invoker = true) as
select 'screening'::text as record_type, s.id as record_id, s.county_code, s.division_code, s.opened_on as valid_from,
       make_date(s.year + 1, 1, 1) as valid_to, s.opened_on as occurred_on, leadership.category_label(s.category) as label,
       s.entered_by, s.entered_at, s.category
  from leadership.screening s
 where extract(year from s.opened_on) = s.year;
comment on view leadership.published_screening is 'One row per village that a round asks for, from the day it opened to the end of its year.';

create view leadership.published_screened_village with (security_invoker = true) as
select 'screening'::text as record_type, s.id as record_id, s.county_code, s.division_code, s.screened_on as valid_from,
       make_date(s.year + 1, 1, 1) as valid_to, s.screened_on as occurred_on, leadership.category_label(s.category) as label,
       s.entered_by, s.entered_at, s.category
  from leadership.screening s
 where extract(year from s.screened_on) = s.year;
comment on view leadership.published_screened_village is 'One row per village that was screened in its round, from that day to the end of the year.';

grant select on leadership.published_case, leadership.published_listed_case, leadership.published_rectified_team, leadership.published_watched_case,
                leadership.published_closed_case, leadership.published_screening, leadership.published_screened_village
    to lingtouyan_web, lingtouyan_worker;
select indicator.watch('leadership.rectification'::regclass, 'leadership.published_case', 'leadership.published_listed_case',
                       'leadership.published_rectified_team', 'leadership.published_watched_case', 'leadership.published_closed_case');
select indicator.watch('leadership.screening'::regclass, 'leadership.published_screening', 'leadership.published_screened_village');
