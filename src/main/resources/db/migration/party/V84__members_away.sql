-- Members who are away from their branch (外出党员; after some months 流动党员): where, for what, who keeps touch with them, and each contact.
-- Somebody is away as long as the row holds and they are a member of that organisation.
create table party.member_away (
    county_code     char(6)     not null,
    id              uuid        not null,
    division_code   char(12)    not null,
    organisation_id uuid        not null,
    cadre_id        uuid        not null,
    left_on         date        not null,
    away_to         char(12),
    place           text        check (place <> ''),
    purpose         text        not null,
    host            text        check (host <> ''),
    keeper_id       uuid,
    migrant_on      date        not null,
    touched_on      date,
    due_on          date        not null,
    valid_from      date        not null,
    valid_to        date,
    end_reason      text        constraint being_away_ends_with_its_village_or_says_nothing check (end_reason = 'MOVED'),
    moved_from      uuid,
    voided          boolean     not null default false,
    voided_because  text        constraint being_away_is_taken_back_for_a_reason
                                check (voided_because is null or voided_because <> '' and voided),
    version         integer     not null default 1,
    entered_by      uuid,
    entered_at      timestamptz,
    primary key (county_code, id),
    foreign key (county_code, organisation_id, division_code)
        references party.organisation (county_code, id, division_code),
    constraint member_away_lies_in_its_county check (county_code = left(division_code, 6)),
    constraint who_is_away_is_somewhere check ((away_to is null) <> (place is null)),
    constraint nobody_keeps_touch_with_themselves check (keeper_id <> cadre_id),
    constraint who_is_away_left_before check (left_on <= valid_from),
    constraint who_is_away_comes_back_after_leaving check (valid_from < valid_to),
    constraint member_is_away_once_at_a_time
        exclude using gist ((cadre_id::text) with =, county_code with =, daterange(valid_from, valid_to) with &&)
        where (not voided)
);
comment on column party.member_away.left_on is 'when they left; valid_from is later where the record came along with a village or with somebody who moved to this branch';
comment on column party.member_away.away_to is 'where they are, within the province; elsewhere it is said in words in place';
comment on column party.member_away.host is 'the Party organisation there that takes care of them (流入地党组织)';
comment on column party.member_away.keeper_id is 'who of the branch keeps touch (联系人)';
comment on column party.member_away.migrant_on is 'from when on they are migrant, by the rule of the day of leaving';
comment on column party.member_away.touched_on is 'the last contact before the record came here';
comment on column party.member_away.due_on is 'by when the first contact is due, by the rule of the day of leaving or of the last contact before';
create index member_away_by_id on party.member_away (id);
create index member_away_of_an_organisation on party.member_away (county_code, organisation_id, cadre_id) where not voided;
create index member_away_by_place on party.member_away (division_code) where not voided;

create table party.away_contact (
    county_code     char(6)     not null,
    id              uuid        not null,
    division_code   char(12)    not null,
    organisation_id uuid        not null,
    cadre_id        uuid        not null,
    held_on         date        not null,
    way             text        not null check (way in ('PHONE', 'WECHAT', 'VIDEO', 'VISIT', 'RETURN')),
    due_on          date        not null,
    moved_from      uuid,
    voided          boolean     not null default false,
    voided_because  text        constraint away_contact_is_taken_back_for_a_reason
                                check (voided_because is null or voided_because <> '' and voided),
    version         integer     not null default 1,
    entered_by      uuid,
    entered_at      timestamptz,
    primary key (county_code, id),
    foreign key (county_code, organisation_id, division_code)
        references party.organisation (county_code, id, division_code),
    constraint away_contact_lies_in_its_county check (county_code = left(division_code, 6)),
    constraint next_contact_is_due_later check (due_on >= held_on)
);
comment on column party.away_contact.due_on is 'by when the next is due, by the rule of the day';
create unique index somebody_away_is_contacted_in_a_way_once_a_day on party.away_contact
    (county_code, organisation_id, cadre_id, held_on, way) where not voided;
create index away_contact_by_id on party.away_contact (id);

do $$
declare kept text;
begin
    foreach kept in array array['member_away', 'away_contact'] loop
        perform access.protect(('party.' || kept)::regclass);
        execute format('grant select, insert, update on party.%I to lingtouyan_web', kept);
        execute format('grant select on party.%I to lingtouyan_worker', kept);
    end loop;
end $$;

create view party.published_away with (security_invoker = true) as
select 'cadre'::text as record_type, a.cadre_id as record_id, a.county_code, a.division_code,
       greatest(a.valid_from, m.valid_from) as valid_from, least(a.valid_to, m.valid_to) as valid_to,
       o.name as label, a.entered_by, a.entered_at, a.organisation_id, a.cadre_id, a.id as away_id, a.left_on, a.migrant_on,
       a.due_on, a.host, a.keeper_id, a.purpose
  from party.member_away a
  join party.member m on m.county_code = a.county_code and m.organisation_id = a.organisation_id and m.cadre_id = a.cadre_id
   and not m.voided and daterange(m.valid_from, m.valid_to) && daterange(a.valid_from, a.valid_to)
  join party.organisation o on o.county_code = a.county_code and o.id = a.organisation_id
 where not a.voided;
comment on view party.published_away is 'One row per member who is away and membership of the branch, in the days of both.';

create view party.published_migrant with (security_invoker = true) as
select record_type, record_id, county_code, division_code, greatest(valid_from, migrant_on) as valid_from, valid_to,
       label, entered_by, entered_at, organisation_id, cadre_id, away_id, left_on, host, keeper_id, purpose
  from party.published_away
 where valid_to is null or valid_to > migrant_on;
comment on view party.published_migrant is 'One row per member who is away, from when on they are migrant (流动党员).';

-- From the day after a contact was due to the day of the next one.
create view party.published_out_of_touch with (security_invoker = true) as
select m.record_type, m.record_id, m.county_code, m.division_code, greatest(m.valid_from, c.due_on + 1) as valid_from,
       least(m.valid_to, c.next_on) as valid_to, m.label, m.entered_by, m.entered_at, m.organisation_id, m.cadre_id, m.away_id
  from party.published_migrant m
  join party.member_away a on a.county_code = m.county_code and a.id = m.away_id
 cross join lateral (
       select t.due_on, lead(t.held_on) over (order by t.held_on) as next_on
         from (select a.left_on as held_on, a.due_on
                union all
               select c.held_on, max(c.due_on)
                 from party.away_contact c
                where c.county_code = a.county_code and c.organisation_id = a.organisation_id and c.cadre_id = a.cadre_id
                  and not c.voided and c.held_on >= a.left_on and c.held_on < coalesce(a.valid_to, 'infinity')
                group by c.held_on) t) c
 where greatest(m.valid_from, c.due_on + 1) < coalesce(least(m.valid_to, c.next_on), 'infinity');
comment on view party.published_out_of_touch is 'One row per time in which a migrant member should have been contacted and was not.';

create view party.published_away_contact with (security_invoker = true) as
select 'cadre'::text as record_type, c.cadre_id as record_id, c.county_code, c.division_code, c.held_on as occurred_on,
       o.name as label, c.entered_by, c.entered_at, c.organisation_id, c.cadre_id, c.way
  from party.away_contact c
  join party.organisation o on o.county_code = c.county_code and o.id = c.organisation_id
 where not c.voided;
comment on view party.published_away_contact is 'One row per contact with a member who is away, on its day.';

grant select on party.published_away, party.published_migrant, party.published_out_of_touch, party.published_away_contact
    to lingtouyan_web, lingtouyan_worker;
select indicator.watch('party.member_away'::regclass, 'party.published_migrant', 'party.published_out_of_touch');
select indicator.watch('party.away_contact'::regclass, 'party.published_out_of_touch', 'party.published_away_contact');
select indicator.follow('party.published_member', 'party.published_migrant');
select indicator.follow('party.published_member', 'party.published_out_of_touch');
