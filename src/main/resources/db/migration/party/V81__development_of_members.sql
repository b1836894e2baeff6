-- Who is on the way to becoming a member (发展党员): when somebody applied, became an activist and a candidate. Admission and the end
-- of the time on trial are those of the membership, and are told there alone.
create table party.development (
    county_code     char(6)     not null,
    id              uuid        not null,
    division_code   char(12)    not null,
    organisation_id uuid        not null,
    cadre_id        uuid        not null,
    applied_on      date        not null,
    activist_on     date,
    object_on       date,
    counted_from    date,
    valid_from      date        generated always as (coalesce(counted_from, applied_on)) stored,
    valid_to        date,
    end_reason      text        check (end_reason in ('STOPPED', 'MOVED')),
    stopped_because text        check (stopped_because <> ''),
    moved_from      uuid,
    voided          boolean     not null default false,
    voided_because  text        constraint development_is_taken_back_for_a_reason
                                check (voided_because is null or voided_because <> '' and voided),
    version         integer     not null default 1,
    entered_by      uuid,
    entered_at      timestamptz,
    primary key (county_code, id),
    foreign key (county_code, organisation_id, division_code)
        references party.organisation (county_code, id, division_code),
    constraint development_lies_in_its_county check (county_code = left(division_code, 6)),
    constraint stages_of_development_follow_one_another check (applied_on <= activist_on and activist_on < object_on),
    constraint a_candidate_was_an_activist check (object_on is null or activist_on is not null),
    constraint development_that_is_over_says_why check (num_nulls(valid_to, end_reason) in (0, 2)),
    constraint development_is_stopped_for_a_reason
        check ((end_reason is not null and end_reason = 'STOPPED') = (stopped_because is not null)),
    constraint somebody_is_developed_once_at_a_time
        exclude using gist ((cadre_id::text) with =, county_code with =, daterange(valid_from, valid_to) with &&) where (not voided)
);
comment on table party.development is '发展党员：递交申请、确定为积极分子、列为发展对象各在哪一天';
comment on column party.development.counted_from is 'of somebody who came along with the village: the day they came';
create index development_by_id on party.development (id);
create index development_by_place on party.development (division_code, organisation_id) where not voided;
create index development_by_cadre on party.development (county_code, cadre_id) where not voided;

select access.protect('party.development'::regclass);
grant select, insert, update on party.development to lingtouyan_web;
grant select on party.development to lingtouyan_worker;
select sheet.undoable('party.development');

-- Until the day of admission in the village, or until it was stopped.
create view party.published_development with (security_invoker = true) as
select 'cadre'::text as record_type, d.cadre_id as record_id, d.county_code, d.division_code, stage.began as valid_from,
       least(stage.ended, d.valid_to, admitted.on_day) as valid_to, o.name as label, d.entered_by, d.entered_at, d.organisation_id,
       d.cadre_id, stage.stage, stage.reached_on as occurred_on
  from party.development d
  join party.organisation o on o.county_code = d.county_code and o.id = d.organisation_id
  left join lateral (select min(m.admitted_on) as on_day from party.member m
                      where m.county_code = d.county_code and m.cadre_id = d.cadre_id and m.division_code = d.division_code
                        and not m.voided) admitted on true
 cross join lateral (values
       ('APPLICANT', d.applied_on, d.valid_from, d.activist_on),
       ('ACTIVIST', d.activist_on, greatest(d.activist_on, d.valid_from), d.object_on),
       ('OBJECT', d.object_on, greatest(d.object_on, d.valid_from), null::date)) as stage (stage, reached_on, began, ended)
 where not d.voided and stage.reached_on is not null
   and stage.began < coalesce(least(stage.ended, d.valid_to, admitted.on_day), 'infinity');
comment on view party.published_development is
    'One row per somebody on the way to becoming a member and stage of it (APPLICANT, ACTIVIST, OBJECT), as long as they were at it.';
grant select on party.published_development to lingtouyan_web, lingtouyan_worker;
select indicator.watch('party.development'::regclass, 'party.published_development');
select indicator.follow('party.published_member', 'party.published_development');

-- Whose way to membership was written down and does not lead to their admission: a stage is missing, or came after it.
create view party.published_out_of_order with (security_invoker = true) as
select 'cadre'::text as record_type, d.cadre_id as record_id, d.county_code, d.division_code, m.admitted_on as occurred_on, o.name as label,
       d.entered_by, d.entered_at, d.cadre_id
  from party.development d
  join party.organisation o on o.county_code = d.county_code and o.id = d.organisation_id
  join party.member m on m.county_code = d.county_code and m.cadre_id = d.cadre_id and m.division_code = d.division_code and not m.voided
 where not d.voided and d.valid_to is null and (d.object_on is null or d.object_on > m.admitted_on);
comment on view party.published_out_of_order is 'One row per member who was admitted without having been a candidate first, as far as their way was written down.';
grant select on party.published_out_of_order to lingtouyan_web, lingtouyan_worker;
