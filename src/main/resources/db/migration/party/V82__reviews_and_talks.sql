-- What each member was found to be in the yearly review (民主评议党员), and who talked with whom (谈心谈话); of a talk nothing but the day is kept.
create table party.member_review (
    county_code     char(6)     not null,
    id              uuid        not null,
    division_code   char(12)    not null,
    organisation_id uuid        not null,
    cadre_id        uuid        not null,
    year            integer     not null check (year between 2000 and 2100),
    grade           text        not null check (grade in ('EXCELLENT', 'QUALIFIED', 'BASIC', 'UNQUALIFIED')),
    reviewed_on     date        not null,
    moved_from      uuid,
    voided          boolean     not null default false,
    voided_because  text        constraint member_review_is_taken_back_for_a_reason
                                check (voided_because is null or voided_because <> '' and voided),
    version         integer     not null default 1,
    entered_by      uuid,
    entered_at      timestamptz,
    primary key (county_code, id),
    foreign key (county_code, organisation_id, division_code)
        references party.organisation (county_code, id, division_code),
    constraint member_review_lies_in_its_county check (county_code = left(division_code, 6)),
    constraint members_are_reviewed_in_the_year_or_soon_after
        check (reviewed_on >= make_date(year, 1, 1) and reviewed_on < make_date(year + 1, 7, 1))
);
create unique index a_member_is_reviewed_once_a_year on party.member_review (county_code, cadre_id, year) where not voided;
create index member_review_by_id on party.member_review (id);
create index member_review_of_an_organisation on party.member_review (county_code, organisation_id, year) where not voided;

create table party.talk (
    county_code     char(6)     not null,
    id              uuid        not null,
    division_code   char(12)    not null,
    organisation_id uuid        not null,
    owner_id        uuid        not null,
    cadre_id        uuid        not null,
    held_on         date        not null,
    moved_from      uuid,
    voided          boolean     not null default false,
    voided_because  text        constraint talk_is_taken_back_for_a_reason
                                check (voided_because is null or voided_because <> '' and voided),
    version         integer     not null default 1,
    entered_by      uuid,
    entered_at      timestamptz,
    primary key (county_code, id),
    foreign key (county_code, organisation_id, division_code)
        references party.organisation (county_code, id, division_code),
    constraint talk_lies_in_its_county check (county_code = left(division_code, 6)),
    constraint nobody_talks_with_themselves check (owner_id <> cadre_id)
);
comment on column party.talk.owner_id is 'who talked with cadre_id; so named that whoever turns out to be one person is so here as well';
create unique index two_talk_once_a_day on party.talk
    (county_code, organisation_id, least(owner_id, cadre_id), greatest(owner_id, cadre_id), held_on) where not voided;
create index talk_by_id on party.talk (id);
create index talk_of_an_organisation on party.talk (county_code, organisation_id, held_on) where not voided;

do $$
declare kept text;
begin
    foreach kept in array array['member_review', 'talk'] loop
        perform access.protect(('party.' || kept)::regclass);
        execute format('grant select, insert, update on party.%I to lingtouyan_web', kept);
        execute format('grant select on party.%I to lingtouyan_worker', kept);
    end loop;
end $$;

-- Members and their branch, with those of a committee (支部委员会) marked.
create view party.talking_member with (security_invoker = true) as
select m.county_code, m.division_code, m.organisation_id, m.cadre_id, m.valid_from, m.valid_to,
       exists (select from party.published_officer f
                where f.county_code = m.county_code and f.organisation_id = m.organisation_id and f.cadre_id = m.cadre_id
                  and f.valid_from <= current_date and (f.valid_to is null or f.valid_to > current_date)) as officer
  from party.published_member m;
comment on view party.talking_member is 'One row per member and organisation, with whether they hold a post of it today.';

create view party.published_review with (security_invoker = true) as
select 'cadre'::text as record_type, r.cadre_id as record_id, r.county_code, r.division_code, r.reviewed_on as occurred_on,
       o.name as label, r.entered_by, r.entered_at, r.organisation_id, r.cadre_id, r.year, r.grade
  from party.member_review r
  join party.organisation o on o.county_code = r.county_code and o.id = r.organisation_id
 where not r.voided;
comment on view party.published_review is 'One row per member and year with what the review found them to be.';

create view party.published_talk with (security_invoker = true) as
select 'cadre'::text as record_type, t.cadre_id as record_id, t.county_code, t.division_code, t.held_on as occurred_on,
       o.name as label, t.entered_by, t.entered_at, t.organisation_id, t.owner_id, t.cadre_id
  from party.talk t
  join party.organisation o on o.county_code = t.county_code and o.id = t.organisation_id
 where not t.voided;
comment on view party.published_talk is 'One row per talk of two members, with the day.';

grant select on party.talking_member, party.published_review, party.published_talk to lingtouyan_web, lingtouyan_worker;
select indicator.watch('party.member_review'::regclass, 'party.published_review');
select indicator.watch('party.talk'::regclass, 'party.published_talk');
