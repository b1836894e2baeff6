-- Party organisations: the tree, how each is set up, its terms, who leads it and who is a member of it, all with their days.

grant usage on schema party to lingtouyan_web, lingtouyan_worker;

create table party.organisation (
    county_code   char(6)     not null,
    id            uuid        not null,
    division_code char(12)    not null,
    name          text        not null check (name <> ''),
    kind          text        not null
                  check (kind in ('COMMITTEE', 'GENERAL_BRANCH', 'JOINT_GENERAL_BRANCH', 'BRANCH', 'GROUP')),
    setting       text        not null
                  check (setting in ('VILLAGE', 'CHAIN', 'COOPERATIVE', 'ASSOCIATION', 'ENTERPRISE', 'MIGRANT', 'ORGAN')),
    parent_id     uuid,
    depth         smallint    not null,
    parent_depth  smallint,
    setup_mode    text        check (setup_mode in ('ALONE', 'COOPERATIVES', 'ENTERPRISE_COOPERATIVE', 'VILLAGE_COOPERATIVE')),
    chain_node    text        check (chain_node in ('BASE', 'COOPERATIVE', 'ENTERPRISE', 'ASSOCIATION', 'ECOMMERCE', 'LABOUR')),
    industry      text        check (industry <> ''),
    joins         text        check (joins in ('VILLAGES', 'VILLAGE_AND_ENTERPRISE')),
    valid_from    date        not null,
    valid_to      date,
    version       integer     not null default 1,
    entered_by    uuid,
    entered_at    timestamptz,
    primary key (county_code, id),
    constraint organisation_lies_in_its_county check (county_code = left(division_code, 6)),
    constraint organisation_ends_after_it_begins check (valid_from < valid_to),
    constraint organisation_and_place_go_together unique (county_code, id, division_code),
    constraint organisation_and_depth_go_together unique (county_code, id, depth),
    constraint organisation_is_below_another_or_none check (num_nulls(parent_id, parent_depth) in (0, 2)),
    constraint organisation_is_not_its_own_ancestor check (depth > parent_depth),
    constraint organisation_is_below_one_of_its_county
        foreign key (county_code, parent_id, parent_depth) references party.organisation (county_code, id, depth),
    constraint only_what_stands_on_a_chain_says_how_it_was_set_up check (setup_mode is null or chain_node is not null),
    constraint only_joint_branches_say_what_they_join check (joins is null or kind = 'JOINT_GENERAL_BRANCH'),
    constraint name_is_used_once_in_a_place
        exclude using gist (division_code with =, name with =, county_code with =, daterange(valid_from, valid_to) with &&)
);
comment on column party.organisation.depth is
    'steps below the top of its county. A child points at its parent together with the parent''s depth and lies deeper, so that no chain of parents can close';
comment on column party.organisation.industry is 'which industry the chain is of, in the words of the place';
create index organisation_by_id on party.organisation (id);
create index organisation_by_place on party.organisation (division_code, name, id);
create index organisation_by_name on party.organisation (county_code, name);
create index organisation_by_parent on party.organisation (county_code, parent_id) where parent_id is not null;

-- A term of office: from one election to the next.
create table party.term (
    county_code     char(6)     not null,
    id              uuid        not null,
    division_code   char(12)    not null,
    organisation_id uuid        not null,
    elected_on      date        not null,
    due_on          date        not null,
    ended_on        date,
    version         integer     not null default 1,
    entered_by      uuid,
    entered_at      timestamptz,
    primary key (county_code, id),
    foreign key (county_code, organisation_id, division_code)
        references party.organisation (county_code, id, division_code),
    constraint term_lies_in_its_county check (county_code = left(division_code, 6)),
    constraint term_ends_after_its_election check (elected_on < ended_on and elected_on < due_on),
    constraint terms_of_an_organisation_follow_one_another
        exclude using gist (organisation_id with =, county_code with =, daterange(elected_on, ended_on) with &&)
);
create index term_by_the_day_it_is_due on party.term (division_code, due_on) where ended_on is null;

create table party.officer (
    county_code     char(6)     not null,
    id              uuid        not null,
    division_code   char(12)    not null,
    organisation_id uuid        not null,
    cadre_id        uuid        not null,
    post            text        not null
                    check (post in ('SECRETARY', 'DEPUTY', 'ORGANISATION', 'PUBLICITY', 'DISCIPLINE', 'MEMBER', 'GROUP_LEADER')),
    valid_from      date        not null,
    valid_to        date,
    version         integer     not null default 1,
    entered_by      uuid,
    entered_at      timestamptz,
    primary key (county_code, id),
    foreign key (county_code, organisation_id, division_code)
        references party.organisation (county_code, id, division_code),
    constraint officer_lies_in_its_county check (county_code = left(division_code, 6)),
    constraint officer_leaves_after_coming check (valid_from < valid_to),
    constraint organisation_has_one_secretary_at_a_time
        exclude using gist (organisation_id with =, county_code with =, daterange(valid_from, valid_to) with &&)
        where (post = 'SECRETARY'),
    constraint officer_has_one_post_of_an_organisation_at_a_time
        exclude using gist (organisation_id with =, cadre_id with =, county_code with =, daterange(valid_from, valid_to) with &&)
);
create index officer_by_cadre on party.officer (cadre_id);
create index officer_by_place on party.officer (division_code, organisation_id);

-- The register of members belongs to the national system: what stands here was taken from it, and says since when who is where.
create table party.member (
    county_code     char(6)     not null,
    id              uuid        not null,
    division_code   char(12)    not null,
    organisation_id uuid        not null,
    cadre_id        uuid        not null,
    admitted_on     date        not null,
    full_on         date,
    on_chain        boolean     not null default false,
    valid_from      date        not null,
    valid_to        date,
    left_because    text        check (left_because in ('MOVED', 'DIED', 'REMOVED', 'LEFT')),
    version         integer     not null default 1,
    entered_by      uuid,
    entered_at      timestamptz,
    primary key (county_code, id),
    foreign key (county_code, organisation_id, division_code)
        references party.organisation (county_code, id, division_code),
    constraint member_lies_in_its_county check (county_code = left(division_code, 6)),
    constraint member_leaves_after_coming check (valid_from < valid_to),
    constraint member_comes_when_admitted_or_later check (admitted_on <= valid_from),
    constraint member_is_full_after_a_year_on_trial check (full_on >= admitted_on),
    constraint whoever_left_says_why check (num_nulls(valid_to, left_because) in (0, 2)),
    constraint member_is_in_one_organisation_at_a_time
        exclude using gist (cadre_id with =, county_code with =, daterange(valid_from, valid_to) with &&)
);
comment on column party.member.on_chain is 'admitted on an industry chain (产业链上发展党员)';
create index member_by_id on party.member (id);
create index member_by_cadre on party.member (cadre_id);
create index member_by_organisation on party.member (county_code, organisation_id, valid_from);
create index member_by_place on party.member (division_code, organisation_id);

-- Who was trained to get rich on the chain (致富能手), by the organisation that did it.
create table party.able_hand (
    county_code     char(6)     not null,
    id              uuid        not null,
    division_code   char(12)    not null,
    organisation_id uuid        not null,
    cadre_id        uuid        not null,
    trained_on      date        not null,
    version         integer     not null default 1,
    entered_by      uuid,
    entered_at      timestamptz,
    primary key (county_code, id),
    foreign key (county_code, organisation_id, division_code)
        references party.organisation (county_code, id, division_code),
    constraint able_hand_lies_in_its_county check (county_code = left(division_code, 6)),
    constraint somebody_is_an_able_hand_of_a_county_once unique (county_code, cadre_id)
);
create index able_hand_by_place on party.able_hand (division_code, organisation_id);

do $$
declare kept text;
begin
    foreach kept in array array['organisation', 'term', 'officer', 'member', 'able_hand'] loop
        perform access.protect(('party.' || kept)::regclass);
        execute format('grant select, insert, update on party.%I to lingtouyan_web', kept);
        execute format('grant select on party.%I to lingtouyan_worker', kept);
    end loop;
end $$;

create view party.published_organisation with (security_invoker = true) as
select 'organisation'::text as record_type, o.id as record_id, o.county_code, o.division_code, o.valid_from, o.valid_to,
       o.name as label, o.entered_by, o.entered_at, o.kind, o.setting, o.setup_mode, o.chain_node, o.joins, o.parent_id
  from party.organisation o;
comment on view party.published_organisation is 'One row per Party organisation, as long as it exists.';

create view party.published_term with (security_invoker = true) as
select 'organisation'::text as record_type, t.organisation_id as record_id, t.county_code, t.division_code, t.elected_on as occurred_on,
       t.elected_on as valid_from, t.ended_on as valid_to, o.name as label, t.entered_by, t.entered_at, t.organisation_id,
       t.due_on, o.kind, o.setting
  from party.term t
  join party.organisation o on o.county_code = t.county_code and o.id = t.organisation_id;
comment on view party.published_term is 'One row per term of office of a Party organisation, from its election to the next.';

create view party.published_overdue_term with (security_invoker = true) as
select record_type, record_id, county_code, division_code, due_on as valid_from, valid_to, label, entered_by, entered_at,
       organisation_id, kind, setting
  from party.published_term
 where valid_to is null or due_on < valid_to;
comment on view party.published_overdue_term is 'One row per term that went on after the day its next election was due: from that day to the election.';

create view party.published_officer with (security_invoker = true) as
select 'organisation'::text as record_type, f.organisation_id as record_id, f.county_code, f.division_code, f.valid_from, f.valid_to,
       o.name as label, f.entered_by, f.entered_at, f.organisation_id, f.cadre_id, f.post, o.kind, o.setting
  from party.officer f
  join party.organisation o on o.county_code = f.county_code and o.id = f.organisation_id;
comment on view party.published_officer is 'One row per post of a Party organisation and who holds it, as long as it is held.';

create view party.published_member with (security_invoker = true) as
select 'cadre'::text as record_type, m.cadre_id as record_id, m.county_code, m.division_code, m.valid_from, m.valid_to,
       o.name as label, m.entered_by, m.entered_at, m.organisation_id, m.cadre_id, m.admitted_on, m.full_on, m.on_chain,
       o.chain_node is not null as in_a_chain_organisation
  from party.member m
  join party.organisation o on o.county_code = m.county_code and o.id = m.organisation_id;
comment on view party.published_member is 'One row per member and organisation, as long as the member belongs to it.';

create view party.published_admission with (security_invoker = true) as
select record_type, record_id, county_code, division_code, admitted_on as occurred_on, admitted_on as valid_from,
       null::date as valid_to, label, entered_by, entered_at, organisation_id, cadre_id, on_chain
  from party.published_member m
 where admitted_on = valid_from;
comment on view party.published_admission is 'One row per member admitted by one of these organisations, from the day of admission on; a move changes nothing of it.';

create view party.published_able_hand with (security_invoker = true) as
select 'cadre'::text as record_type, h.cadre_id as record_id, h.county_code, h.division_code, h.trained_on as occurred_on,
       h.trained_on as valid_from, null::date as valid_to, o.name as label, h.entered_by, h.entered_at, h.organisation_id,
       h.cadre_id
  from party.able_hand h
  join party.organisation o on o.county_code = h.county_code and o.id = h.organisation_id;
comment on view party.published_able_hand is 'One row per person whom an organisation on a chain trained to get rich on it.';

grant select on party.published_organisation, party.published_term, party.published_overdue_term, party.published_officer,
    party.published_member, party.published_admission, party.published_able_hand to lingtouyan_web, lingtouyan_worker;
select indicator.watch('party.organisation'::regclass, 'party.published_organisation', 'party.published_term',
    'party.published_overdue_term', 'party.published_officer', 'party.published_member', 'party.published_admission',
    'party.published_able_hand');
select indicator.watch('party.term'::regclass, 'party.published_term', 'party.published_overdue_term');
select indicator.watch('party.officer'::regclass, 'party.published_officer');
select indicator.watch('party.member'::regclass, 'party.published_member', 'party.published_admission');
select indicator.watch('party.able_hand'::regclass, 'party.published_able_hand');
