-- 捆绑: the unit that is bound to a village: the one that sends its first secretary or helps it (帮扶单位、派出单位), or one that is linked with
-- it (联村单位), from when to when, under whose lead, with the two Party organisations that are paired; and what money it promised and gave.

create table posting.bond (
    county_code    char(6)     not null,
    id             uuid        not null,
    division_code  char(12)    not null,
    kind           text        not null check (kind in ('SENDING', 'LINKED')),
    unit           text        not null check (unit <> ''),
    unit_level     text        not null,
    leader         text        not null check (leader <> ''),
    leader_title   text        check (leader_title <> ''),
    unit_branch    text        check (unit_branch <> ''),
    village_branch text        check (village_branch <> ''),
    valid_from     date        not null,
    valid_to       date,
    end_reason     text        check (end_reason in ('MOVED', 'ENDED')),
    moved_from     uuid,
    voided         boolean     not null default false,
    version        integer     not null default 1,
    entered_by     uuid,
    entered_at     timestamptz,
    primary key (county_code, id),
    constraint bond_lies_in_its_county check (county_code = left(division_code, 6)),
    constraint bond_is_with_a_village check (right(division_code, 3) <> '000'),
    constraint bond_ends_after_it_begins check (valid_from < valid_to),
    constraint two_branches_are_paired_or_none check (num_nulls(unit_branch, village_branch) in (0, 2)),
    constraint unit_is_bound_to_a_village_once_at_a_time
        exclude using gist (division_code with =, county_code with =, kind with =, unit with =, daterange(valid_from, valid_to) with &&)
        where (not voided)
);
comment on column posting.bond.unit_level is 'a code of the list postingUnit';
comment on column posting.bond.leader is 'the leader of the unit who answers for the village';
comment on column posting.bond.unit_branch is 'the Party organisation of the unit that is paired with village_branch; it need not be one of the province''s registers';
create index bond_by_id on posting.bond (id);
create index bond_by_place on posting.bond (division_code, id) where not voided;

-- What was promised for a year stands once; what was given has its day.
create table posting.bond_fund (
    county_code   char(6)        not null,
    id            uuid           not null,
    division_code char(12)       not null,
    bond_id       uuid           not null,
    year          integer        not null check (year between 2000 and 2100),
    given         boolean        not null,
    amount        numeric(14, 2) not null check (amount > 0),
    told_on       date           not null,
    purpose       text           check (purpose <> ''),
    moved_from    uuid,
    voided        boolean        not null default false,
    version       integer        not null default 1,
    entered_by    uuid,
    entered_at    timestamptz,
    primary key (county_code, id),
    foreign key (county_code, bond_id) references posting.bond (county_code, id),
    constraint fund_lies_in_its_county check (county_code = left(division_code, 6))
);
comment on column posting.bond_fund.given is 'whether it was given; otherwise promised';
comment on column posting.bond_fund.told_on is 'the day on which it was given or promised';
create unique index unit_promises_once_a_year on posting.bond_fund (county_code, bond_id, year) where not given and not voided;
create index fund_of_a_bond on posting.bond_fund (county_code, bond_id) where not voided;

select access.protect('posting.bond'::regclass);
select access.protect('posting.bond_fund'::regclass);
grant select, insert, update on posting.bond, posting.bond_fund to lingtouyan_web;
grant select on posting.bond, posting.bond_fund to lingtouyan_worker;
create trigger lies_in_a_living_division after insert on posting.bond referencing new table as new_rows
    for each statement execute function division.refuse_closed();

create view posting.published_bond with (security_invoker = true) as
select 'bond'::text as record_type, b.id as record_id, b.county_code, b.division_code, b.valid_from, b.valid_to,
       b.unit as label, b.entered_by, b.entered_at, b.kind
  from posting.bond b
 where not b.voided;
comment on view posting.published_bond is 'One row per unit bound to a village, as long as it is.';

create view posting.published_unbound_village with (security_invoker = true) as
select 'target'::text as record_type, t.id as record_id, t.county_code, t.division_code, lower(gap) as valid_from, upper(gap) as valid_to,
       t.basis as label, t.entered_by, t.entered_at, t.reason
  from posting.target t
  left join lateral (select range_agg(daterange(b.valid_from, b.valid_to)) as during
                       from posting.bond b
                      where b.county_code = t.county_code and b.division_code = t.division_code and b.kind = 'SENDING' and not b.voided) held on true
 cross join lateral unnest(datemultirange(daterange(t.valid_from, t.valid_to)) - coalesce(held.during, '{}'::datemultirange)) as gap
 where not t.voided;
comment on view posting.published_unbound_village is
    'One row per span in which a village that must have a first secretary had no unit bound to it.';
grant select on posting.published_bond, posting.published_unbound_village to lingtouyan_web, lingtouyan_worker;
select indicator.watch('posting.bond'::regclass, 'posting.published_bond', 'posting.published_unbound_village');
select indicator.follow('posting.published_target', 'posting.published_unbound_village');
