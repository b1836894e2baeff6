-- Who led which village when: the villages that are followed, and the posts of the two committees with their dated holders.

grant usage on schema leadership to lingtouyan_web, lingtouyan_worker;

-- Every village must have a team, a reserve and a place in each screening, also one of which nothing is recorded yet.
create table leadership.village (
    county_code     char(6)  not null,
    id              uuid     not null,
    division_code   char(12) not null,
    valid_from      date     not null,
    valid_to        date,
    registered_poor boolean  not null default false,
    reserve_wanted  integer  not null default 2 check (reserve_wanted between 0 and 50),
    version         integer  not null default 1,
    entered_by      uuid,
    entered_at      timestamptz,
    primary key (county_code, id),
    constraint village_is_followed_once unique (county_code, division_code),
    constraint followed_village_lies_in_its_county check (county_code = left(division_code, 6)),
    constraint followed_village_is_a_village check (right(division_code, 3) <> '000'),
    constraint village_is_followed_until_after_it_begins check (valid_from < valid_to)
);
comment on column leadership.village.registered_poor is 'was ever registered as a poor village; it stays one for the coverage rules after it left poverty';
comment on column leadership.village.reserve_wanted is 'the target of the parameter leadership.reserve-target as it was when the village was followed or screened last';

create function leadership.post_label(post text) returns text language sql immutable parallel safe
    return case post
        when 'PARTY_SECRETARY' then '村党组织书记'
        when 'DEPUTY_SECRETARY' then '村党组织副书记'
        when 'PARTY_COMMITTEE_MEMBER' then '村党组织委员'
        when 'VILLAGE_HEAD' then '村委会主任'
        when 'DEPUTY_HEAD' then '村委会副主任'
        when 'VILLAGE_COMMITTEE_MEMBER' then '村委会委员'
        when 'SUPERVISION_HEAD' then '村务监督委员会主任'
        when 'CLERK' then '村文书'
        else post end;

create table leadership.tenure (
    county_code    char(6)  not null,
    id             uuid     not null,
    division_code  char(12) not null,
    cadre_id       uuid     not null,
    post           text     not null check (post in ('PARTY_SECRETARY', 'DEPUTY_SECRETARY', 'PARTY_COMMITTEE_MEMBER', 'VILLAGE_HEAD',
                                                     'DEPUTY_HEAD', 'VILLAGE_COMMITTEE_MEMBER', 'SUPERVISION_HEAD', 'CLERK')),
    filled_by      text     not null check (filled_by in ('ELECTED', 'APPOINTED', 'CALLED_BACK', 'ASKED_BACK', 'SENT')),
    filled_note    text,
    valid_from     date     not null,
    valid_to       date,
    end_reason     text     check (end_reason in ('TERM_ENDED', 'REMOVED', 'RESIGNED', 'PROMOTED', 'MOVED', 'RETIRED', 'DIED', 'OTHER')),
    removal_reason text     check (removal_reason in ('UNFIT', 'IDLE', 'DISCIPLINE', 'CRIME', 'DIVIDED', 'AGE_OR_HEALTH', 'OTHER')),
    end_note       text,
    successor_id   uuid,
    voided         boolean  not null default false,
    body_hash      text,
    version        integer  not null default 1,
    entered_by     uuid,
    entered_at     timestamptz,
    primary key (county_code, id),
    foreign key (county_code, successor_id) references leadership.tenure,
    constraint tenure_lies_in_its_county check (county_code = left(division_code, 6)),
    constraint tenure_lies_in_a_village check (right(division_code, 3) <> '000'),
    constraint tenure_ends_after_it_begins check (valid_from < valid_to),
    constraint tenure_that_ended_says_why check ((valid_to is null) = (end_reason is null)),
    constraint who_is_removed_is_removed_for_a_reason check ((end_reason is not distinct from 'REMOVED') = (removal_reason is not null)),
    constraint tenure_that_goes_on_has_no_successor check (successor_id is null or valid_to is not null),
    constraint nobody_follows_himself check (successor_id <> id),
    -- the village comes first: with the county first each insert into the index costs ten times as much
    constraint village_has_one_secretary_at_a_time
        exclude using gist (division_code with =, county_code with =, daterange(valid_from, valid_to) with &&)
        where (post = 'PARTY_SECRETARY' and not voided) deferrable initially immediate,
    constraint village_has_one_head_at_a_time
        exclude using gist (division_code with =, county_code with =, daterange(valid_from, valid_to) with &&)
        where (post = 'VILLAGE_HEAD' and not voided) deferrable initially immediate,
    constraint person_holds_a_post_once_at_a_time
        exclude using gist (cadre_id with =, division_code with =, post with =, county_code with =, daterange(valid_from, valid_to) with &&)
        where (not voided) deferrable initially immediate
);
comment on column leadership.tenure.filled_by is
    'ELECTED 选举, APPOINTED 任命; for a village without a fit candidate: CALLED_BACK 回引 from away, ASKED_BACK 回请 a retired one, SENT 选派 from above';
create index tenure_by_place on leadership.tenure (division_code, id) where not voided;
create index tenure_by_id on leadership.tenure (id);
create index tenure_of_a_person on leadership.tenure (cadre_id) where not voided;

do $$
declare business text;
begin
    foreach business in array array['leadership.village', 'leadership.tenure'] loop
        perform access.protect(business::regclass);
        execute format('create trigger living_division after insert on %s referencing new table as new_rows
            for each statement execute function division.refuse_closed()', business);
        execute format('grant select, insert, update on %s to lingtouyan_web', business);
        execute format('grant select on %s to lingtouyan_worker', business);
    end loop;
end $$;

create view leadership.published_tenure with (security_invoker = true) as
select 'tenure'::text as record_type, t.id as record_id, t.county_code, t.division_code, t.valid_from, t.valid_to,
       t.valid_from as occurred_on, leadership.post_label(t.post) as label, t.entered_by, t.entered_at,
       t.post, t.filled_by, t.end_reason, t.cadre_id
  from leadership.tenure t
 where not t.voided;
comment on view leadership.published_tenure is 'One row per post that somebody holds or held, from the day it began until the day it ended.';

-- One person who loses two posts on one day is one person removed: the post of secretary speaks for both.
create view leadership.published_removal with (security_invoker = true) as
select 'tenure'::text as record_type, t.id as record_id, t.county_code, t.division_code, t.valid_to as valid_from, null::date as valid_to,
       t.valid_to as occurred_on, leadership.post_label(t.post) as label, t.entered_by, t.entered_at,
       t.post, t.removal_reason, t.successor_id,
       row_number() over (partition by t.county_code, t.division_code, t.cadre_id, t.valid_to
                              order by t.post <> 'PARTY_SECRETARY', t.post <> 'VILLAGE_HEAD', t.id) = 1 as speaks_for_the_person
  from leadership.tenure t
 where not t.voided and t.end_reason = 'REMOVED';
comment on view leadership.published_removal is 'One row per post that somebody was removed from; it stays, so that removals add up.';

-- A village counts once, by the first secretary it got that way.
create view leadership.published_filling with (security_invoker = true) as
select 'tenure'::text as record_type, t.id as record_id, t.county_code, t.division_code, t.valid_from, null::date as valid_to,
       t.valid_from as occurred_on, leadership.post_label(t.post) as label, t.entered_by, t.entered_at, t.filled_by,
       row_number() over (partition by t.county_code, t.division_code order by t.valid_from, t.id) = 1 as first_of_the_village
  from leadership.tenure t
 where not t.voided and t.post = 'PARTY_SECRETARY' and t.filled_by in ('CALLED_BACK', 'ASKED_BACK', 'SENT');
comment on view leadership.published_filling is
    'One row per secretary who was called back, asked back or sent to a village without a fit candidate; it stays, so that they add up.';

create view leadership.published_vacancy with (security_invoker = true) as
select 'tenure'::text as record_type, gone.id as record_id, gone.county_code, gone.division_code, gone.valid_to as valid_from,
       gone.next_from as valid_to, gone.valid_to as occurred_on, leadership.post_label('PARTY_SECRETARY') as label,
       gone.entered_by, gone.entered_at
  from (select t.*, lead(t.valid_from) over (partition by t.county_code, t.division_code order by t.valid_from) as next_from
          from leadership.tenure t
         where not t.voided and t.post = 'PARTY_SECRETARY') gone
 where gone.valid_to is not null and (gone.next_from is null or gone.next_from > gone.valid_to);
comment on view leadership.published_vacancy is
    'One row per time in which a village had no Party secretary, from the day one left until the day one came; told by who left.';

-- Two posts on one shoulder (一肩挑).
create view leadership.published_both_posts with (security_invoker = true) as
select 'tenure'::text as record_type, s.id as record_id, s.county_code, s.division_code, greatest(s.valid_from, h.valid_from) as valid_from,
       least(s.valid_to, h.valid_to) as valid_to, greatest(s.valid_from, h.valid_from) as occurred_on,
       '书记、主任一肩挑'::text as label, s.entered_by, s.entered_at
  from leadership.tenure s
  join leadership.tenure h on h.county_code = s.county_code and h.division_code = s.division_code and h.cadre_id = s.cadre_id
   and h.post = 'VILLAGE_HEAD' and not h.voided and daterange(h.valid_from, h.valid_to) && daterange(s.valid_from, s.valid_to)
 where s.post = 'PARTY_SECRETARY' and not s.voided;
comment on view leadership.published_both_posts is 'One row per time in which the Party secretary of a village was its head as well.';

create view leadership.published_village with (security_invoker = true) as
select 'village'::text as record_type, v.id as record_id, v.county_code, v.division_code, v.valid_from, v.valid_to,
       v.valid_from as occurred_on, v.division_code::text as label, v.entered_by, v.entered_at, v.registered_poor
  from leadership.village v;
comment on view leadership.published_village is 'One row per village whose team is followed.';

grant select on leadership.published_tenure, leadership.published_removal, leadership.published_filling, leadership.published_vacancy,
                leadership.published_both_posts, leadership.published_village to lingtouyan_web, lingtouyan_worker;
select indicator.watch('leadership.tenure'::regclass, 'leadership.published_tenure', 'leadership.published_removal',
                       'leadership.published_filling', 'leadership.published_vacancy', 'leadership.published_both_posts');
