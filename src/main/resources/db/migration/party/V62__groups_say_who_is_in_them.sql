-- Who of a branch's members is in which of its Party groups (党小组). They stay members of the branch and are counted there alone:
-- somebody is in a group as long as the row holds and they are a member of the branch above it.
create table party.group_member (
    county_code     char(6)     not null,
    id              uuid        not null,
    division_code   char(12)    not null,
    organisation_id uuid        not null,
    cadre_id        uuid        not null,
    valid_from      date        not null,
    valid_to        date,
    end_reason      text        constraint being_in_a_group_ends_with_its_village_or_says_nothing check (end_reason = 'MOVED'),
    moved_from      uuid,
    voided          boolean     not null default false,
    version         integer     not null default 1,
    entered_by      uuid,
    entered_at      timestamptz,
    primary key (county_code, id),
    foreign key (county_code, organisation_id, division_code)
        references party.organisation (county_code, id, division_code),
    constraint group_member_lies_in_its_county check (county_code = left(division_code, 6)),
    constraint group_member_leaves_after_coming check (valid_from < valid_to),
    constraint somebody_is_in_a_group_once_at_a_time
        exclude using gist (organisation_id with =, (cadre_id::text) with =, county_code with =,
                            daterange(valid_from, valid_to) with &&) where (not voided)
);
comment on column party.group_member.organisation_id is 'the group';
create index group_member_by_id on party.group_member (id);
create index group_member_by_cadre on party.group_member (county_code, cadre_id) where not voided;

select access.protect('party.group_member'::regclass);
grant select, insert, update on party.group_member to lingtouyan_web;
grant select on party.group_member to lingtouyan_worker;

create view party.in_group with (security_invoker = true) as
select gm.county_code, gm.id, gm.division_code, gm.organisation_id, g.name, g.parent_id, gm.cadre_id,
       greatest(gm.valid_from, m.valid_from) as valid_from, least(gm.valid_to, m.valid_to) as valid_to, gm.version
  from party.group_member gm
  join party.organisation g on g.county_code = gm.county_code and g.id = gm.organisation_id
  join party.organisation branch on branch.county_code = g.county_code and branch.id = g.parent_id
  join party.member m on m.county_code = gm.county_code and m.cadre_id = gm.cadre_id and not m.voided
   and m.organisation_id = any(array_append(branch.was, branch.id))
   and daterange(m.valid_from, m.valid_to) && daterange(gm.valid_from, gm.valid_to)
 where not gm.voided;
comment on view party.in_group is 'One row per somebody in a group and membership of the branch above it, in the days of both.';
grant select on party.in_group to lingtouyan_web, lingtouyan_worker;
