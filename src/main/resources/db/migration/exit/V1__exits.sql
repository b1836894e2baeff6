-- Leaving poverty (退出): households, villages (出列) and counties (摘帽), by the conditions of their time and place, step by step.

grant usage on schema exit to lingtouyan_web, lingtouyan_worker;

-- Reference, like parameters: a place reads its own set and those of the places it lies in; the smallest area wins.
create table exit.edition (
    id            uuid        not null primary key,
    county_code   char(6)     not null generated always as (left(division_code, 6)::char(6)) stored,
    division_code char(12)    not null,
    subject       text        not null check (subject in ('HOUSEHOLD', 'VILLAGE', 'COUNTY')),
    name          text        not null check (name <> ''),
    name_en       text        not null,
    basis         text        not null check (basis <> ''),
    draft         boolean     not null,
    items         integer     not null check (items > 0),
    valid_from    date        not null,
    valid_to      date,
    version       integer     not null default 1,
    entered_by    uuid,
    entered_at    timestamptz,
    constraint edition_ends_after_it_begins check (valid_from < valid_to),
    constraint a_place_has_one_set_of_conditions_at_a_time
        exclude using gist (division_code with =, subject with =, daterange(valid_from, valid_to) with &&)
);
comment on column exit.edition.draft is 'the document itself has not been taken in yet';
comment on column exit.edition.items is 'how many items the document has; of a draft fewer may be entered';

create table exit.condition (
    id            uuid        not null primary key default gen_random_uuid(),
    county_code   char(6)     not null generated always as (left(division_code, 6)::char(6)) stored,
    division_code char(12)    not null,
    edition_id    uuid        not null references exit.edition,
    position      smallint    not null check (position > 0),
    item          smallint    not null check (item > 0),
    item_label    text        not null check (item_label <> ''),
    item_label_en text        not null,
    label         text        not null check (label <> ''),
    label_en      text        not null,
    checked       text        not null check (checked in ('COMPUTED', 'COUNTED', 'STATED')),
    rule          text,
    holds         text        check (holds in ('ABOVE', 'BELOW', 'AT_LEAST')),
    limit_key     text,
    version       integer     not null default 1,
    entered_by    uuid,
    entered_at    timestamptz,
    constraint condition_has_its_place_in_its_set unique (edition_id, position),
    constraint what_is_computed_says_how check ((checked = 'COMPUTED') = (rule is not null)),
    constraint a_limit_says_on_which_side check ((holds is null) = (limit_key is null)),
    constraint what_is_counted_has_a_limit check (checked <> 'COUNTED' or limit_key is not null)
);
comment on column exit.condition.limit_key is 'the parameter that says the limit on the day';
grant select, insert, update on exit.edition, exit.condition to lingtouyan_web;
grant select on exit.edition, exit.condition to lingtouyan_worker;

create table exit.exit_case (
    county_code          char(6)     not null,
    id                   uuid        not null,
    division_code        char(12)    not null,
    subject              text        not null check (subject in ('HOUSEHOLD', 'VILLAGE', 'COUNTY')),
    household_id         uuid,
    edition_id           uuid        not null references exit.edition,
    exit_year            integer     not null check (exit_year between 2014 and 2100),
    step                 text        not null,
    step_on              date        not null,
    notice_until         date,
    approved_on          date,
    valid_from           date        not null,
    valid_to             date,
    end_reason           text        check (end_reason in ('DONE', 'WITHDRAWN', 'MOVED', 'MERGED')),
    end_note             text,
    body_hash            text,
    voided               boolean     not null default false,
    moved_from           uuid,
    merged_by            uuid,
    merged_from          uuid,
    merged_from_division char(12),
    version              integer     not null default 1,
    entered_by           uuid,
    entered_at           timestamptz,
    primary key (county_code, id),
    constraint exit_lies_in_its_county check (county_code = left(division_code, 6)),
    constraint exit_of_a_household_says_of_which check ((subject = 'HOUSEHOLD') = (household_id is not null)),
    constraint exit_lies_at_its_level check (case subject when 'COUNTY' then right(division_code, 6) = '000000'
                                                          else right(division_code, 3) <> '000' end),
    constraint exit_ends_after_it_begins check (valid_from <= valid_to),
    constraint exit_that_ends_says_how check ((valid_to is null) = (end_reason is null)),
    constraint exit_that_is_done_says_when check ((approved_on is not null) = coalesce(end_reason = 'DONE', false)),
    constraint exit_that_is_withdrawn_says_why check (end_reason <> 'WITHDRAWN' or end_note <> ''),
    constraint exit_of_a_merged_household_says_whose_it_was check (num_nulls(merged_by, merged_from, merged_from_division) in (0, 3))
);
comment on column exit.exit_case.exit_year is 'the year the exit counts for; approved_on is the day it was approved, which may lie in another year';
comment on column exit.exit_case.valid_from is 'the day of the first step; of one that came along in a move, the day of the move';
create unique index household_has_one_exit_under_way on exit.exit_case (county_code, household_id)
    where household_id is not null and valid_to is null and not voided;
create unique index place_has_one_exit_under_way on exit.exit_case (county_code, division_code, subject)
    where household_id is null and valid_to is null and not voided;
create index exit_in_order on exit.exit_case (division_code, step_on, id) where not voided;
create index exit_by_household on exit.exit_case (county_code, household_id) where not voided;
create index exit_by_id on exit.exit_case (id);

-- Where a case stands, from the day a step was taken to the day of the next: it stands at one step at a time.
create table exit.taken_step (
    county_code   char(6)     not null,
    id            uuid        not null,
    division_code char(12)    not null,
    case_id       uuid        not null,
    step          text        not null,
    taken_on      date        not null,
    back          boolean     not null default false,
    cadre_id      uuid,
    place         text,
    attended      integer     check (attended > 0),
    votes_for     integer     check (votes_for >= 0),
    votes_against integer     check (votes_against >= 0),
    signed_by     uuid,
    note          text,
    body_hash     text,
    valid_from    date        not null,
    valid_to      date,
    end_reason    text        check (end_reason in ('NEXT', 'BACK', 'DONE', 'WITHDRAWN', 'MOVED', 'MERGED')),
    voided        boolean     not null default false,
    moved_from    uuid,
    version       integer     not null default 1,
    entered_by    uuid,
    entered_at    timestamptz,
    primary key (county_code, id),
    foreign key (county_code, case_id) references exit.exit_case,
    constraint step_lies_in_its_county check (county_code = left(division_code, 6)),
    constraint step_ends_after_it_begins check (valid_from <= valid_to),
    constraint step_that_ends_says_how check ((valid_to is null) = (end_reason is null)),
    constraint step_back_says_why check (not back or note <> ''),
    constraint nobody_votes_who_did_not_attend check (coalesce(votes_for, 0) + coalesce(votes_against, 0) <= coalesce(attended, 0)),
    constraint case_stands_at_one_step_at_a_time
        exclude using gist (case_id with =, county_code with =, daterange(valid_from, valid_to) with &&)
        where (not voided) deferrable initially immediate
);
create index step_of_a_case on exit.taken_step (county_code, case_id, valid_from);
create index step_by_place on exit.taken_step (division_code, valid_from) where not voided;

-- What was found of a condition: which value against which limit, on which day, by which records or whose word. Never a rate.
create table exit.finding (
    county_code   char(6)     not null,
    id            uuid        not null,
    division_code char(12)    not null,
    case_id       uuid        not null,
    condition_id  uuid        not null references exit.condition,
    met           boolean     not null,
    source        text        not null check (source in ('RECORDS', 'STATED')),
    numerator     numeric,
    denominator   numeric     check (denominator > 0),
    limit_value   numeric,
    as_of         date        not null,
    record_type   text,
    records       uuid[]      not null default '{}',
    cadre_id      uuid,
    note          text,
    version       integer     not null default 1,
    entered_by    uuid,
    entered_at    timestamptz,
    primary key (county_code, id),
    foreign key (county_code, case_id) references exit.exit_case,
    constraint finding_lies_in_its_county check (county_code = left(division_code, 6)),
    constraint condition_is_found_once_a_case unique (county_code, case_id, condition_id),
    constraint what_is_stated_is_somebodys_word check ((source = 'STATED') = (cadre_id is not null))
);

create table exit.objection (
    county_code   char(6)     not null,
    id            uuid        not null,
    division_code char(12)    not null,
    case_id       uuid        not null,
    text          text        not null check (text <> ''),
    raised_on     date        not null,
    answer        text,
    answered_on   date,
    upheld        boolean,
    body_hash     text,
    valid_from    date        not null,
    valid_to      date,
    end_reason    text        check (end_reason in ('ANSWERED', 'WENT_BACK', 'WITHDRAWN', 'MOVED', 'MERGED')),
    voided        boolean     not null default false,
    moved_from    uuid,
    version       integer     not null default 1,
    entered_by    uuid,
    entered_at    timestamptz,
    primary key (county_code, id),
    foreign key (county_code, case_id) references exit.exit_case,
    constraint objection_lies_in_its_county check (county_code = left(division_code, 6)),
    constraint objection_ends_after_it_was_raised check (valid_from <= valid_to),
    constraint objection_that_ends_says_how check ((valid_to is null) = (end_reason is null)),
    constraint objection_is_answered_in_words check (num_nulls(answer, answered_on, upheld) in (0, 3)),
    constraint objection_ends_with_its_answer check (end_reason <> 'ANSWERED' or answered_on is not null)
);
comment on column exit.objection.valid_to is
    'dismissed: the day of the answer; upheld: the day the case went back. Until then no next step is taken';
create index objection_of_a_case on exit.objection (county_code, case_id);

-- What is put up for everybody to see. These two tables hold nothing that may not be shown: names are masked when they are written.
create table exit.notice (
    county_code   char(6)     not null,
    id            uuid        not null,
    division_code char(12)    not null,
    subject       text        not null check (subject in ('HOUSEHOLD', 'VILLAGE', 'COUNTY')),
    exit_year     integer     not null,
    token         text        not null check (length(token) >= 22),
    contact       text        not null check (contact <> ''),
    shown_from    date        not null,
    shown_until   date        not null,
    body_hash     text,
    version       integer     not null default 1,
    entered_by    uuid,
    entered_at    timestamptz,
    primary key (county_code, id),
    constraint notice_lies_in_its_county check (county_code = left(division_code, 6)),
    constraint notice_ends_after_it_begins check (shown_from <= shown_until)
);
create index notice_by_token on exit.notice (token);
create index notice_by_place on exit.notice (division_code, shown_until);

create table exit.notice_line (
    county_code   char(6)     not null,
    id            uuid        not null,
    division_code char(12)    not null,
    notice_id     uuid        not null,
    case_id       uuid        not null,
    position      integer     not null,
    shown_name    text        not null,
    shown_group   text,
    people        integer,
    taken_off     boolean     not null default false,
    version       integer     not null default 1,
    entered_by    uuid,
    entered_at    timestamptz,
    primary key (county_code, id),
    foreign key (county_code, notice_id) references exit.notice,
    constraint notice_line_lies_in_its_county check (county_code = left(division_code, 6)),
    constraint case_stands_once_on_a_notice unique (county_code, notice_id, case_id)
);
create index notice_line_of_a_case on exit.notice_line (county_code, case_id);

do $$
declare business_table text;
begin
    foreach business_table in array array['exit_case', 'taken_step', 'finding', 'objection', 'notice', 'notice_line'] loop
        perform access.protect(('exit.' || business_table)::regclass);
        execute format('grant select, insert, update on exit.%I to lingtouyan_web', business_table);
        execute format('grant select on exit.%I to lingtouyan_worker', business_table);
    end loop;
    execute 'create trigger lies_in_a_living_division after insert on exit.exit_case referencing new table as new_rows
        for each statement execute function division.refuse_closed()';
end $$;

-- Published views.

create view exit.published_case with (security_invoker = true) as
select 'exit'::text as record_type, c.id as record_id, c.county_code, c.division_code, c.valid_from, c.valid_to,
       coalesce(concat_ws(' ', l.head_name, l.number), c.exit_year::text) as label, c.entered_by, c.entered_at,
       c.subject, c.household_id, c.exit_year
  from exit.exit_case c
  left join household.published_listed l on l.county_code = c.county_code and l.household_id = c.household_id
 where not c.voided and c.valid_from < coalesce(c.valid_to, 'infinity');
comment on view exit.published_case is 'One row per case of leaving poverty, from its first step to its end.';

create view exit.published_standing with (security_invoker = true) as
select 'exit'::text as record_type, c.id as record_id, s.county_code, s.division_code, s.valid_from, s.valid_to,
       coalesce(concat_ws(' ', l.head_name, l.number), c.exit_year::text) as label, s.entered_by, s.entered_at,
       c.subject, c.exit_year, s.step, s.back
  from exit.taken_step s
  join exit.exit_case c on c.county_code = s.county_code and c.id = s.case_id
  left join household.published_listed l on l.county_code = c.county_code and l.household_id = c.household_id
 where not s.voided and not c.voided and s.valid_from < coalesce(s.valid_to, 'infinity');
comment on view exit.published_standing is 'One row per time a case stood at a step: from the day it was taken to the day of the next.';

create view exit.published_step with (security_invoker = true) as
select 'exit'::text as record_type, c.id as record_id, s.county_code, s.division_code, s.taken_on as occurred_on,
       coalesce(concat_ws(' ', l.head_name, l.number), c.exit_year::text) as label, s.entered_by, s.entered_at,
       c.subject, c.exit_year, s.step, s.back
  from exit.taken_step s
  join exit.exit_case c on c.county_code = s.county_code and c.id = s.case_id
  left join household.published_listed l on l.county_code = c.county_code and l.household_id = c.household_id
 where not s.voided and not c.voided and s.moved_from is null;
comment on view exit.published_step is 'One row per step taken, on its day; a step that only came along in a move is not taken again.';

create view exit.published_objection with (security_invoker = true) as
select 'exit'::text as record_type, o.case_id as record_id, o.county_code, o.division_code, o.valid_from, o.valid_to,
       coalesce(concat_ws(' ', l.head_name, l.number), c.exit_year::text) as label, o.entered_by, o.entered_at, c.subject
  from exit.objection o
  join exit.exit_case c on c.county_code = o.county_code and c.id = o.case_id
  left join household.published_listed l on l.county_code = c.county_code and l.household_id = c.household_id
 where not o.voided and not c.voided and o.valid_from < coalesce(o.valid_to, 'infinity');
comment on view exit.published_objection is 'One row per objection in the time in which it keeps its case from going on.';

create view exit.published_notice with (security_invoker = true) as
select 'exitNotice'::text as record_type, n.id as record_id, n.county_code, n.division_code, n.shown_from as valid_from,
       n.shown_until + 1 as valid_to, n.exit_year::text as label, n.entered_by, n.entered_at, n.subject
  from exit.notice n;
comment on view exit.published_notice is 'One row per notice in the days it stands.';

grant select on exit.published_case, exit.published_standing, exit.published_step, exit.published_objection,
    exit.published_notice to lingtouyan_web, lingtouyan_worker;

select indicator.watch('exit.exit_case'::regclass, 'exit.published_case', 'exit.published_standing', 'exit.published_step',
    'exit.published_objection');
select indicator.watch('exit.taken_step'::regclass, 'exit.published_standing', 'exit.published_step');
select indicator.watch('exit.objection'::regclass, 'exit.published_objection');
select indicator.watch('exit.notice'::regclass, 'exit.published_notice');
