-- Talent projects (人才项目): what the province, a city or a county sends groups of talent for, with a special fund, for some of its
-- counties; and which postings of talent belong to one.

create table posting.talent_project (
    county_code   char(6)        not null,
    id            uuid           not null,
    division_code char(12)       not null,
    name          text           not null check (name <> ''),
    year          integer        not null check (year between 2000 and 2100),
    purpose       text           not null check (purpose <> ''),
    granted       numeric(14, 2) not null default 0,
    spent         numeric(14, 2) not null default 0,
    begins_on     date           not null,
    ends_on       date           not null,
    voided        boolean        not null default false,
    version       integer        not null default 1,
    entered_by    uuid,
    entered_at    timestamptz,
    primary key (county_code, id),
    constraint talent_project_lies_in_its_county check (county_code = left(division_code, 6)),
    constraint talent_project_is_of_a_county_or_above check (right(division_code, 6) = '000000'),
    constraint talent_project_ends_after_it_begins check (begins_on < ends_on),
    constraint talent_fund_is_never_negative check (granted >= 0 and spent >= 0),
    constraint talent_fund_is_spent_at_most_as_granted check (spent <= granted)
);
comment on column posting.talent_project.division_code is 'whose project it is: the province, a city or a county; none of these moves, so nothing goes along with a village';
comment on column posting.talent_project.granted is 'special fund (专项资金) in yuan, all that has been granted so far';
comment on column posting.talent_project.spent is 'of it spent so far';
comment on column posting.talent_project.ends_on is 'the last day';
create index talent_project_by_id on posting.talent_project (id);
create index talent_project_by_place on posting.talent_project (division_code, begins_on desc, id);

-- Which counties a project is for, each where it lies: a county sees that there is a project for it, whoever owns it.
create table posting.talent_project_county (
    county_code   char(6)     not null,
    id            uuid        not null,
    division_code char(12)    not null,
    project_id    uuid        not null,
    voided        boolean     not null default false,
    version       integer     not null default 1,
    entered_by    uuid,
    entered_at    timestamptz,
    primary key (county_code, id),
    constraint talent_project_county_lies_in_its_county check (county_code = left(division_code, 6)),
    constraint talent_project_is_for_counties check (right(division_code, 6) = '000000' and substr(division_code, 5, 2) <> '00')
);
create unique index talent_project_names_a_county_once on posting.talent_project_county (county_code, project_id) where not voided;
create index talent_project_county_of_a_project on posting.talent_project_county (project_id);

select access.protect('posting.talent_project'::regclass);
select access.protect('posting.talent_project_county'::regclass);
grant select, insert, update on posting.talent_project, posting.talent_project_county to lingtouyan_web;
grant select on posting.talent_project, posting.talent_project_county to lingtouyan_worker;

-- A posting carries the days of its project: the project itself may not be seen where the posting is counted.
alter table posting.posting
    add column project_id   uuid,
    add column project_from date,
    add column project_to   date,
    add constraint posting_on_a_project_carries_its_days check (num_nulls(project_id, project_from, project_to) in (0, 3)),
    add constraint posting_on_a_project_is_of_talent check (project_id is null or role in ('MEDICAL_EXPERT', 'TALENT'));
comment on column posting.posting.project_id is 'the talent project that a group of talent was sent for';
comment on column posting.posting.project_to is 'the first day after the project';
create index posting_on_a_project on posting.posting (project_id) where project_id is not null;

-- What a project is called, whose it is and what it is for is known where it reaches; its fund only to those whose area holds it.
create function posting.talent_projects_known(ids uuid[])
    returns table (id uuid, division_code char(12), name text, year integer, purpose text, begins_on date, ends_on date)
    language plpgsql stable security definer set search_path = posting, pg_temp as $$
declare
    area_from text := current_setting('lingtouyan.area_from', true);
    area_to   text := current_setting('lingtouyan.area_to', true);
begin
    perform set_config('lingtouyan.area_from', '000000000000', true), set_config('lingtouyan.area_to', '999999999999', true);
    return query
        select p.id, p.division_code, p.name, p.year, p.purpose, p.begins_on, p.ends_on
          from posting.talent_project p
         where p.id = any(ids) and not p.voided;
    perform set_config('lingtouyan.area_from', area_from, true), set_config('lingtouyan.area_to', area_to, true);
end $$;
revoke all on function posting.talent_projects_known(uuid[]) from public;
grant execute on function posting.talent_projects_known(uuid[]) to lingtouyan_web;

create view posting.published_talent_project with (security_invoker = true) as
select 'talent_project'::text as record_type, p.id as record_id, p.county_code, p.division_code, p.begins_on as valid_from,
       p.ends_on + 1 as valid_to, p.name as label, p.entered_by, p.entered_at, p.year, p.granted, p.spent
  from posting.talent_project p
 where not p.voided;
comment on view posting.published_talent_project is 'One row per talent project, from its first day to its last, with its special fund as it stands now.';

create view posting.published_project_expert with (security_invoker = true) as
select 'posting'::text as record_type, p.id as record_id, p.county_code, p.division_code,
       greatest(p.valid_from, p.project_from) as valid_from, least(p.valid_to, p.project_to) as valid_to,
       p.sending_unit as label, p.entered_by, p.entered_at, p.role
  from posting.posting p
 where not p.voided and p.project_id is not null
   and greatest(p.valid_from, p.project_from) < least(p.valid_to, p.project_to);
comment on view posting.published_project_expert is 'One row per posting of talent on a project, for the days on which both last.';

grant select on posting.published_talent_project, posting.published_project_expert to lingtouyan_web, lingtouyan_worker;
select indicator.watch('posting.talent_project'::regclass, 'posting.published_talent_project');
select indicator.follow('posting.published_posting', 'posting.published_project_expert');
