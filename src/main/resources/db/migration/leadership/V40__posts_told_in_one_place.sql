-- The posts of a village's own Party organisation are posts of its team: they are told here and nowhere else, so its committee has the posts
-- that Party organisations give names to. When a village goes on in another, so does its team, unless that one has somebody in the post.

alter table leadership.tenure drop constraint tenure_post_check;
alter table leadership.tenure add constraint tenure_post_check
    check (post in ('PARTY_SECRETARY', 'DEPUTY_SECRETARY', 'ORGANISATION_MEMBER', 'PUBLICITY_MEMBER', 'DISCIPLINE_MEMBER',
                    'PARTY_COMMITTEE_MEMBER', 'VILLAGE_HEAD', 'DEPUTY_HEAD', 'VILLAGE_COMMITTEE_MEMBER', 'SUPERVISION_HEAD', 'CLERK'));

create or replace function leadership.post_label(post text) returns text language sql immutable parallel safe
    return case post
        when 'PARTY_SECRETARY' then '村党组织书记'
        when 'DEPUTY_SECRETARY' then '村党组织副书记'
        when 'ORGANISATION_MEMBER' then '组织委员'
        when 'PUBLICITY_MEMBER' then '宣传委员'
        when 'DISCIPLINE_MEMBER' then '纪检委员'
        when 'PARTY_COMMITTEE_MEMBER' then '村党组织委员'
        when 'VILLAGE_HEAD' then '村委会主任'
        when 'DEPUTY_HEAD' then '村委会副主任'
        when 'VILLAGE_COMMITTEE_MEMBER' then '村委会委员'
        when 'SUPERVISION_HEAD' then '村务监督委员会主任'
        when 'CLERK' then '村文书'
        else post end;

alter table leadership.tenure add column moved_from uuid;
comment on column leadership.tenure.moved_from is 'the time in the post at the village that went on here';
alter table leadership.tenure drop constraint tenure_end_reason_check;
alter table leadership.tenure add constraint tenure_end_reason_check
    check (end_reason in ('TERM_ENDED', 'REMOVED', 'RESIGNED', 'PROMOTED', 'MOVED', 'RETIRED', 'DIED', 'VILLAGE_ENDED', 'OTHER'));

-- Whoever came along with a village was called back, asked back or sent there.
create or replace view leadership.published_filling with (security_invoker = true) as
select 'tenure'::text as record_type, t.id as record_id, t.county_code, t.division_code, t.valid_from, null::date as valid_to,
       t.valid_from as occurred_on, leadership.post_label(t.post) as label, t.entered_by, t.entered_at, t.filled_by,
       row_number() over (partition by t.county_code, t.division_code order by t.valid_from, t.id) = 1 as first_of_the_village
  from leadership.tenure t
 where not t.voided and t.post = 'PARTY_SECRETARY' and t.filled_by in ('CALLED_BACK', 'ASKED_BACK', 'SENT') and t.moved_from is null;

-- A village that has ended lacks nobody.
create or replace view leadership.published_vacancy with (security_invoker = true) as
select 'tenure'::text as record_type, gone.id as record_id, gone.county_code, gone.division_code, gone.valid_to as valid_from,
       coalesce(gone.next_from, v.valid_to) as valid_to, gone.valid_to as occurred_on, leadership.post_label('PARTY_SECRETARY') as label,
       gone.entered_by, gone.entered_at
  from (select t.*, lead(t.valid_from) over (partition by t.county_code, t.division_code order by t.valid_from) as next_from
          from leadership.tenure t
         where not t.voided and t.post = 'PARTY_SECRETARY') gone
  left join leadership.village v on v.county_code = gone.county_code and v.division_code = gone.division_code
 where gone.valid_to is not null and (gone.next_from is null or gone.next_from > gone.valid_to)
   and (v.valid_to is null or gone.valid_to < v.valid_to);
select indicator.follow('leadership.published_village', 'leadership.published_vacancy');

-- What a Party organisation of a village was told before it was known to be told here. Nobody is entered twice; where the team says
-- otherwise, the team is right.
create function leadership.take_over_post(county char(6), village char(12), cadre uuid, held_post text, since date, until date)
    returns boolean language plpgsql as $$
begin
    if exists (select from leadership.tenure t
                where t.county_code = county and t.division_code = village and t.cadre_id = cadre and t.post = held_post and not t.voided
                  and daterange(t.valid_from, t.valid_to) && daterange(since, until)) then
        return true;
    end if;
    insert into leadership.tenure (county_code, id, division_code, cadre_id, post, filled_by, valid_from, valid_to, end_reason)
    values (county, gen_random_uuid(), village, cadre, held_post, 'ELECTED', since, until, case when until is not null then 'OTHER' end);
    return true;
exception
    when exclusion_violation then return true;
    when check_violation then return false;
end $$;
comment on function leadership.take_over_post is
    'Takes a post over from the Party organisation of a village; false where the village has ended and nothing more is entered.';
