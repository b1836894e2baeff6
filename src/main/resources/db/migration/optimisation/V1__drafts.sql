-- Drafts of who could be posted where or help whom: what was asked, how far the search is, and the moves that it proposes.

grant usage on schema optimisation to lingtouyan_web, lingtouyan_worker;

create table optimisation.draft (
    county_code   char(6)     not null,
    id            uuid        not null,
    division_code char(12)    not null,
    kind          text        not null check (kind in ('POSTING', 'PAIRING')),
    title         text        not null check (title <> ''),
    day           date        not null,
    seed          bigint      not null,
    seconds       integer     not null,
    choices       jsonb       not null,
    body_hash     text        not null,
    state         text        not null default 'QUEUED'
                  check (state in ('QUEUED', 'RUNNING', 'DONE', 'REFUSED', 'FAILED', 'APPLIED', 'DROPPED')),
    reason        text,
    asked_by      uuid        not null,
    asker_name    text        not null,
    asker_role    text        not null,
    asker_from    char(12)    not null,
    asker_to      char(12)    not null,
    asked_at      timestamptz not null default now(),
    begun_at      timestamptz,
    ended_at      timestamptz,
    attempts      integer     not null default 0,
    best          jsonb,
    basis         text,
    worth_now     jsonb,
    worth_then    jsonb,
    figures       jsonb,
    applied_on    date,
    version       integer     not null default 1,
    primary key (county_code, id),
    constraint draft_lies_in_its_county check (county_code = left(division_code, 6)),
    constraint draft_that_was_applied_says_when check ((state = 'APPLIED') = (applied_on is not null))
);
comment on column optimisation.draft.best is 'what the best plan so far is worth, while the search goes on';
comment on column optimisation.draft.basis is 'a mark of the records it rests on: with another one it cannot be applied any more';
comment on column optimisation.draft.attempts is 'how often a worker has taken it up: one that was cut off begins again from the question';
create index draft_by_id on optimisation.draft (id);
create index draft_by_place on optimisation.draft (division_code, asked_at);
create index draft_to_do on optimisation.draft (asked_at) where state in ('QUEUED', 'RUNNING');
alter table optimisation.draft enable row level security;
alter table optimisation.draft force row level security;
create policy within_area on optimisation.draft
    using (division_code >= current_setting('lingtouyan.area_from', true)::char(12)
       and division_code <  current_setting('lingtouyan.area_to', true)::char(12))
    with check (division_code >= current_setting('lingtouyan.area_from', true)::char(12)
       and division_code <  current_setting('lingtouyan.area_to', true)::char(12));
grant select, insert, update on optimisation.draft to lingtouyan_web;

create table optimisation.move (
    county_code   char(6)     not null,
    id            uuid        not null,
    division_code char(12)    not null,
    draft_id      uuid        not null,
    household_id  uuid,
    before_id     uuid,
    left_id       uuid,
    left_version  integer     not null default 0,
    after_id      uuid,
    comes_from    char(12),
    helper_kind   text,
    unit          text        not null default '',
    unit_level    text        not null default '',
    gain          integer     not null,
    reasons       jsonb       not null,
    against       jsonb       not null,
    done_on       date,
    version       integer     not null default 1,
    entered_by    uuid,
    entered_at    timestamptz,
    primary key (county_code, id),
    foreign key (county_code, draft_id) references optimisation.draft,
    constraint move_lies_in_its_county check (county_code = left(division_code, 6)),
    constraint move_changes_somebody check (before_id is not null or after_id is not null)
);
comment on column optimisation.move.household_id is 'of a pair; empty: another first secretary for the village';
comment on column optimisation.move.left_id is 'the posting or pair that ends with it, and its version as it was seen';
comment on column optimisation.move.done_on is 'the day from which it is so; empty: only proposed';
create index move_of_a_draft on optimisation.move (draft_id, division_code, id);
create index move_by_place on optimisation.move (division_code) where done_on is not null;

select access.protect('optimisation.move'::regclass);
grant select, insert, update on optimisation.move to lingtouyan_web;
grant select on optimisation.move to lingtouyan_worker;

create view optimisation.published_done with (security_invoker = true) as
select case when m.household_id is null then 'move' else 'pair-move' end as record_type, m.id as record_id,
       m.county_code, m.division_code, m.done_on as occurred_on, coalesce(nullif(m.unit, ''), m.helper_kind, '') as label,
       m.entered_by, m.entered_at, m.household_id is not null as of_a_pair, m.after_id is not null as somebody_comes,
       m.reasons @> '[{"point": "TRADE"}]' or m.reasons @> '[{"point": "OTHER_TRADE"}]'
           or m.reasons @> '[{"point": "CAUSE"}]' as trade_fits,
       m.reasons @> '[{"point": "LANGUAGE"}]' as language_fits
  from optimisation.move m
 where m.done_on is not null;
comment on view optimisation.published_done is 'One row per proposed move that was carried out, on its day.';
grant select on optimisation.published_done to lingtouyan_web, lingtouyan_worker;
select indicator.watch('optimisation.move'::regclass, 'optimisation.published_done');
