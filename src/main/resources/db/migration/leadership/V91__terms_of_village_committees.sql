-- Terms of village committees (村委会届期): from one election to the next, which is due on a day that the rule of the election's day sets.
create table leadership.committee_term (
    county_code   char(6)     not null,
    id            uuid        not null,
    division_code char(12)    not null,
    valid_from    date        not null,
    due_on        date        not null,
    valid_to      date,
    note          text        check (note <> ''),
    end_reason    text        check (end_reason in ('ELECTED', 'MOVED')),
    moved_from    uuid,
    voided        boolean     not null default false,
    version       integer     not null default 1,
    entered_by    uuid,
    entered_at    timestamptz,
    primary key (county_code, id),
    constraint committee_term_lies_in_its_county check (county_code = left(division_code, 6)),
    constraint committee_term_is_of_a_village check (right(division_code, 3) <> '000'),
    constraint committee_is_elected_before_it_is_due check (moved_from is not null or valid_from < due_on),
    constraint committee_term_ends_after_it_begins check (valid_from < valid_to),
    constraint committee_term_ends_for_a_reason check (num_nulls(valid_to, end_reason) in (0, 2))
);
comment on column leadership.committee_term.valid_from is 'the day of the election; of a term that went along with its village the day of that';
comment on column leadership.committee_term.valid_to is 'the day of the next election, or of the village''s going on in another';
create unique index village_committee_is_elected_once_a_day on leadership.committee_term (county_code, division_code, valid_from) where not voided;
create index committee_term_by_id on leadership.committee_term (id);
create index committee_term_by_day on leadership.committee_term (due_on, division_code) where valid_to is null and not voided;

select access.protect('leadership.committee_term'::regclass);
grant select, insert, update on leadership.committee_term to lingtouyan_web;
grant select on leadership.committee_term to lingtouyan_worker;
create trigger lies_in_a_living_division after insert on leadership.committee_term referencing new table as new_rows
    for each statement execute function division.refuse_closed();

create view leadership.published_overdue_committee with (security_invoker = true) as
select 'committee_term'::text as record_type, t.id as record_id, t.county_code, t.division_code,
       greatest(t.due_on + 1, t.valid_from) as valid_from, t.valid_to,
       coalesce(t.note, '') as label, t.entered_by, t.entered_at
  from leadership.committee_term t
 where not t.voided and greatest(t.due_on + 1, t.valid_from) < coalesce(t.valid_to, 'infinity');
comment on view leadership.published_overdue_committee is 'One row per village committee whose term is over, from the day after until the next election.';
grant select on leadership.published_overdue_committee to lingtouyan_web, lingtouyan_worker;
select indicator.watch('leadership.committee_term'::regclass, 'leadership.published_overdue_committee');
