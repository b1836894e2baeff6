-- The special fund of a talent project (专项资金) entry by entry: granted or used, how much, on which day, for what, by which document.
-- What a project stated as its totals until now is one entry each, on the day on which the project began.
create table posting.talent_fund (
    county_code   char(6)        not null,
    id            uuid           not null,
    division_code char(12)       not null,
    project_id    uuid           not null,
    kind          text           not null check (kind in ('GRANTED', 'USED')),
    amount        numeric(14, 2) not null check (amount > 0),
    occurred_on   date           not null,
    purpose       text           not null check (purpose <> ''),
    document      text           check (document <> ''),
    voided        boolean        not null default false,
    void_note     text           check (void_note <> ''),
    version       integer        not null default 1,
    entered_by    uuid,
    entered_at    timestamptz,
    primary key (county_code, id),
    foreign key (county_code, project_id) references posting.talent_project,
    constraint talent_fund_lies_in_its_county check (county_code = left(division_code, 6)),
    constraint talent_fund_that_never_was_says_why check (voided or void_note is null)
);
comment on column posting.talent_fund.division_code is 'whose project it is: the province, a city or a county; none of these moves, so nothing goes along with a village';
comment on column posting.talent_fund.kind is 'GRANTED 下达, USED 使用';
comment on column posting.talent_fund.amount is 'in yuan';
create index talent_fund_by_id on posting.talent_fund (id);
create index talent_fund_of_a_project on posting.talent_fund (project_id, occurred_on, id);
create index talent_fund_by_place on posting.talent_fund (division_code, occurred_on, id) where not voided;

select set_config('lingtouyan.area_from', '000000000000', true), set_config('lingtouyan.area_to', '999999999999', true);
insert into posting.talent_fund (county_code, id, division_code, project_id, kind, amount, occurred_on, purpose, entered_by, entered_at)
select p.county_code, gen_random_uuid(), p.division_code, p.id, stated.kind, stated.amount, p.begins_on, '原登记的累计数', p.entered_by, p.entered_at
  from posting.talent_project p
 cross join lateral (values ('GRANTED', p.granted), ('USED', p.spent)) as stated (kind, amount)
 where not p.voided and stated.amount > 0;

select access.protect('posting.talent_fund'::regclass);
grant select, insert, update on posting.talent_fund to lingtouyan_web;
grant select on posting.talent_fund to lingtouyan_worker;
select sheet.undoable('posting.talent_fund');

drop view posting.published_talent_project;
alter table posting.talent_project drop column granted, drop column spent;
create view posting.published_talent_project with (security_invoker = true) as
select 'talent_project'::text as record_type, p.id as record_id, p.county_code, p.division_code, p.begins_on as valid_from,
       p.ends_on + 1 as valid_to, p.name as label, p.entered_by, p.entered_at, p.year
  from posting.talent_project p
 where not p.voided;
comment on view posting.published_talent_project is 'One row per talent project, from its first day to its last.';

-- Counted as long as the project is under way: what was granted before it began from its first day on.
create view posting.published_talent_fund with (security_invoker = true) as
select 'talent_fund'::text as record_type, f.id as record_id, f.county_code, f.division_code,
       greatest(f.occurred_on, p.begins_on) as valid_from, p.ends_on + 1 as valid_to, f.occurred_on,
       p.name || ' · ' || f.purpose as label, f.entered_by, f.entered_at, f.kind, f.amount, f.project_id
  from posting.talent_fund f
  join posting.talent_project p on p.county_code = f.county_code and p.id = f.project_id
 where not f.voided and not p.voided and f.occurred_on <= p.ends_on;
comment on view posting.published_talent_fund is
    'One row per sum granted to a talent project or used by it, from its day to the end of the project.';

grant select on posting.published_talent_project, posting.published_talent_fund to lingtouyan_web, lingtouyan_worker;
select indicator.follow('posting.published_talent_project', 'posting.published_talent_fund');
select indicator.watch('posting.talent_fund'::regclass, 'posting.published_talent_fund');
