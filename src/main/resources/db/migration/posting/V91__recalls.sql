-- Recall (召回) of somebody posted: proposed by the county, answered by the sending unit, carried out by ending the posting for that reason, or
-- not: then who was posted stays. What became of it follows from the posting and is not said twice.

create table posting.recall (
    county_code   char(6)     not null,
    id            uuid        not null,
    division_code char(12)    not null,
    posting_id    uuid        not null,
    ground        text        not null,
    detail        text        not null check (detail <> ''),
    proposed_on   date        not null,
    answer_by     date        not null,
    answer        text        check (answer in ('AGREED', 'OBJECTED')),
    answered_on   date,
    answer_note   text        check (answer_note <> ''),
    kept_on       date,
    kept_note     text        check (kept_note <> ''),
    handled_on    date,
    handling      text        check (handling <> ''),
    moved_from    uuid,
    voided        boolean     not null default false,
    version       integer     not null default 1,
    entered_by    uuid,
    entered_at    timestamptz,
    primary key (county_code, id),
    foreign key (county_code, posting_id) references posting.posting,
    constraint recall_lies_in_its_county check (county_code = left(division_code, 6)),
    constraint recall_is_answered_on_a_day check (num_nulls(answer, answered_on) in (0, 2)),
    constraint objection_says_why check (answer <> 'OBJECTED' or answer_note is not null),
    constraint who_is_kept_is_so_for_a_reason check (num_nulls(kept_on, kept_note) in (0, 2)),
    constraint handling_has_its_day check (num_nulls(handled_on, handling) in (0, 2)),
    constraint recall_follows_its_order check (proposed_on <= least(answer_by, answered_on, kept_on, handled_on))
);
comment on column posting.recall.ground is 'a code of the list postingRecall';
comment on column posting.recall.answer_by is 'the last day on which the sending unit answers in time';
comment on column posting.recall.kept_on is 'the day on which it was decided that who was posted stays';
comment on column posting.recall.handling is 'who was held to account and how, where something was falsified or a duty neglected';
create unique index posting_is_recalled_once_at_a_time on posting.recall (county_code, posting_id) where kept_on is null and not voided;
create index recall_by_id on posting.recall (id);
create index recall_by_place on posting.recall (division_code, id) where not voided;

select access.protect('posting.recall'::regclass);
grant select, insert, update on posting.recall to lingtouyan_web;
grant select on posting.recall to lingtouyan_worker;

-- Proposed, and not yet decided: until the posting ends or who was posted is kept.
create view posting.published_open_recall with (security_invoker = true) as
select 'posting'::text as record_type, r.posting_id as record_id, r.county_code, r.division_code, r.proposed_on as valid_from,
       least(r.kept_on, p.valid_to) as valid_to, p.sending_unit as label, r.entered_by, r.entered_at, r.ground
  from posting.recall r
  join posting.posting p on p.county_code = r.county_code and p.id = r.posting_id and not p.voided
 where not r.voided and r.proposed_on < coalesce(least(r.kept_on, p.valid_to), 'infinity');
comment on view posting.published_open_recall is 'One row per recall that is or was proposed, as long as it is not decided.';

create view posting.published_overdue_recall with (security_invoker = true) as
select 'posting'::text as record_type, r.posting_id as record_id, r.county_code, r.division_code, r.answer_by + 1 as valid_from,
       least(r.answered_on, r.kept_on, p.valid_to) as valid_to, p.sending_unit as label, r.entered_by, r.entered_at, r.ground
  from posting.recall r
  join posting.posting p on p.county_code = r.county_code and p.id = r.posting_id and not p.voided
 where not r.voided and r.answer_by + 1 < coalesce(least(r.answered_on, r.kept_on, p.valid_to), 'infinity');
comment on view posting.published_overdue_recall is 'One row per recall that the sending unit did not answer in time, as long as it does not.';
grant select on posting.published_open_recall, posting.published_overdue_recall to lingtouyan_web, lingtouyan_worker;
select indicator.watch('posting.recall'::regclass, 'posting.published_open_recall', 'posting.published_overdue_recall');
select indicator.follow('posting.published_posting', 'posting.published_open_recall');
select indicator.follow('posting.published_posting', 'posting.published_overdue_recall');
