-- The handbook of standards (标准化手册、口袋书), issued to every township and village: one row for each place it was sent to, so that each
-- sees its own and says once that it has it.

create table branchstandard.handbook_copy (
    county_code   char(6)     not null,
    id            uuid        not null,
    division_code char(12)    not null,
    issue_id      uuid        not null,
    issued_from   char(12)    not null,
    setting       text        not null
                  check (setting in ('VILLAGE', 'CHAIN', 'COOPERATIVE', 'ASSOCIATION', 'ENTERPRISE', 'MIGRANT', 'ORGAN')),
    title         text        not null check (title <> ''),
    edition       text        not null check (edition <> ''),
    document      text        not null check (document <> ''),
    copies        integer     not null check (copies > 0),
    issued_on     date        not null,
    received_on   date,
    received_by   text        check (received_by <> ''),
    counted_from  date,
    moved_on      date,
    end_reason    text        constraint handbook_ends_with_its_village_or_says_nothing check (end_reason = 'MOVED'),
    moved_from    uuid,
    voided        boolean     not null default false,
    version       integer     not null default 1,
    entered_by    uuid,
    entered_at    timestamptz,
    primary key (county_code, id),
    constraint handbook_copy_lies_in_its_county check (county_code = left(division_code, 6)),
    constraint handbook_is_for_townships_and_villages check (right(division_code, 6) <> '000000'),
    constraint handbook_is_issued_by_a_county_or_above check (right(issued_from, 6) = '000000'),
    constraint receipt_of_a_handbook_says_who_and_when check (num_nulls(received_on, received_by) in (0, 2)),
    constraint handbook_is_received_after_it_was_issued check (received_on >= issued_on)
);
comment on column branchstandard.handbook_copy.issue_id is 'what was issued at once to several places has one; it is made by whoever issues';
comment on column branchstandard.handbook_copy.copies is 'how many copies each place gets';
comment on column branchstandard.handbook_copy.received_by is 'the name of whoever took the copies over';
comment on column branchstandard.handbook_copy.counted_from is 'of one that came along with its village: the day it came';
comment on column branchstandard.handbook_copy.moved_on is 'the day on which its village went on in another, which has it from then on';
create unique index handbook_reaches_a_place_once on branchstandard.handbook_copy (county_code, issue_id, division_code)
    where moved_on is null and not voided;
create index handbook_by_place on branchstandard.handbook_copy (division_code, issued_on, issue_id) where not voided;
create index handbook_by_issue on branchstandard.handbook_copy (issue_id, division_code) where not voided;

select access.protect('branchstandard.handbook_copy'::regclass);
grant select, insert, update on branchstandard.handbook_copy to lingtouyan_web;
grant select on branchstandard.handbook_copy to lingtouyan_worker;

-- First it is outstanding, then received: the two spans of a place adjoin, so that together they are the place it was issued to.
create view branchstandard.published_handbook with (security_invoker = true) as
select 'handbook'::text as record_type, c.issue_id as record_id, c.county_code, c.division_code, span.valid_from, span.valid_to,
       c.title || ' ' || c.edition as label, c.entered_by, c.entered_at, c.setting, span.received
  from branchstandard.handbook_copy c
 cross join lateral (values (greatest(c.issued_on, c.counted_from), least(c.received_on, c.moved_on), false),
                            (greatest(c.received_on, c.counted_from), c.moved_on, true)) span (valid_from, valid_to, received)
 where not c.voided and (c.received_on is not null or not span.received)
   and span.valid_from < coalesce(span.valid_to, 'infinity');
comment on view branchstandard.published_handbook is
    'One row per place and issue of a handbook: outstanding from the day of issue until the receipt, received from then on.';
grant select on branchstandard.published_handbook to lingtouyan_web, lingtouyan_worker;
select indicator.watch('branchstandard.handbook_copy'::regclass, 'branchstandard.published_handbook');
