-- A village without a secretary that goes on in another takes the last one's time in the post along, as a memory: it starts the clock of
-- the vacancy where the post fell vacant, and counts nowhere else. What departments answered of its candidates goes along too.

alter table leadership.tenure add column remembered_from date,
    add constraint only_a_time_that_ended_is_remembered check (remembered_from is null or (valid_to is not null and valid_to <= remembered_from));
comment on column leadership.tenure.remembered_from is
    'the day on which the village came without a secretary: this was the last one''s time in the village it was before, and is kept for the clock alone';

create or replace view leadership.published_tenure with (security_invoker = true) as
select 'tenure'::text as record_type, t.id as record_id, t.county_code, t.division_code, t.valid_from, t.valid_to,
       t.valid_from as occurred_on, leadership.post_label(t.post) as label, t.entered_by, t.entered_at,
       t.post, t.filled_by, t.end_reason, t.cadre_id
  from leadership.tenure t
 where not t.voided and t.remembered_from is null;

create or replace view leadership.published_removal with (security_invoker = true) as
select 'tenure'::text as record_type, t.id as record_id, t.county_code, t.division_code, t.valid_to as valid_from, null::date as valid_to,
       t.valid_to as occurred_on, leadership.post_label(t.post) as label, t.entered_by, t.entered_at,
       t.post, t.removal_reason, t.successor_id,
       row_number() over (partition by t.county_code, t.division_code, t.cadre_id, t.valid_to
                              order by t.post <> 'PARTY_SECRETARY', t.post <> 'VILLAGE_HEAD', t.id) = 1 as speaks_for_the_person
  from leadership.tenure t
 where not t.voided and t.end_reason = 'REMOVED' and t.remembered_from is null;

create or replace view leadership.published_both_posts with (security_invoker = true) as
select 'tenure'::text as record_type, s.id as record_id, s.county_code, s.division_code, greatest(s.valid_from, h.valid_from) as valid_from,
       least(s.valid_to, h.valid_to) as valid_to, greatest(s.valid_from, h.valid_from) as occurred_on,
       '书记、主任一肩挑'::text as label, s.entered_by, s.entered_at
  from leadership.tenure s
  join leadership.tenure h on h.county_code = s.county_code and h.division_code = s.division_code and h.cadre_id = s.cadre_id
   and h.post = 'VILLAGE_HEAD' and not h.voided and daterange(h.valid_from, h.valid_to) && daterange(s.valid_from, s.valid_to)
 where s.post = 'PARTY_SECRETARY' and not s.voided and s.remembered_from is null;

create or replace view leadership.published_vacancy with (security_invoker = true) as
select 'tenure'::text as record_type, gone.id as record_id, gone.county_code, gone.division_code, gone.begins as valid_from,
       coalesce(gone.next_from, v.valid_to) as valid_to, gone.begins as occurred_on, leadership.post_label('PARTY_SECRETARY') as label,
       gone.entered_by, gone.entered_at
  from (select t.*, greatest(t.valid_to, t.remembered_from) as begins,
               lead(t.valid_from) over (partition by t.county_code, t.division_code order by t.valid_from) as next_from
          from leadership.tenure t
         where not t.voided and t.post = 'PARTY_SECRETARY') gone
  left join leadership.village v on v.county_code = gone.county_code and v.division_code = gone.division_code
 where gone.valid_to is not null and (gone.next_from is null or gone.next_from > gone.begins)
   and (v.valid_to is null or gone.begins < v.valid_to);

-- Under the same id: the entry of the old county stays for the trail and is not read any more.
alter table leadership.joint_review add column went_on date;
comment on column leadership.joint_review.went_on is 'the day on which the candidate''s village went on in another county, whose officers read the answer from then on';
alter table leadership.joint_review drop constraint department_answers_once_a_day;
create unique index department_answers_once_a_day on leadership.joint_review (county_code, cadre_id, department, reviewed_on) where went_on is null;
