-- What a branch should be (党支部标准化): catalogues by kind of branch, place and time, and how each branch stands.

grant usage on schema branchstandard to lingtouyan_web, lingtouyan_worker;

-- Reference, like parameters: a place reads its own edition and those of the places it lies in; the smallest area wins.
create table branchstandard.edition (
    id            uuid        not null primary key,
    county_code   char(6)     not null generated always as (left(division_code, 6)::char(6)) stored,
    division_code char(12)    not null,
    setting       text        not null
                  check (setting in ('VILLAGE', 'CHAIN', 'COOPERATIVE', 'ASSOCIATION', 'ENTERPRISE', 'MIGRANT', 'ORGAN')),
    name          text        not null check (name <> ''),
    basis         text        not null check (basis <> ''),
    draft         boolean     not null,
    valid_from    date        not null,
    valid_to      date,
    version       integer     not null default 1,
    entered_by    uuid,
    entered_at    timestamptz,
    constraint edition_ends_after_it_begins check (valid_from < valid_to),
    constraint a_place_has_one_edition_a_kind_at_a_time
        exclude using gist (division_code with =, setting with =, daterange(valid_from, valid_to) with &&)
);
comment on column branchstandard.edition.draft is 'written by us until the handbook itself is taken in';

create table branchstandard.standard (
    id            uuid        not null primary key default gen_random_uuid(),
    county_code   char(6)     not null generated always as (left(division_code, 6)::char(6)) stored,
    division_code char(12)    not null,
    edition_id    uuid        not null references branchstandard.edition,
    class         smallint    not null check (class > 0),
    class_label   text        not null check (class_label <> ''),
    class_label_en text       not null,
    code          text        not null check (code <> ''),
    label         text        not null check (label <> ''),
    label_en      text        not null,
    checked       text        not null check (checked in ('COMPUTED', 'PAPER', 'ON_SPOT')),
    rule          text,
    maps_to       text,
    points        numeric(6,2) not null default 1 check (points > 0),
    version       integer     not null default 1,
    entered_by    uuid,
    entered_at    timestamptz,
    constraint standard_has_its_code_once_in_an_edition unique (edition_id, code),
    constraint what_is_computed_says_how check ((checked = 'COMPUTED') = (rule is not null))
);
comment on column branchstandard.standard.maps_to is 'of an edition for an area: the code of the provincial standard that it stands for';
grant select, insert, update on branchstandard.edition, branchstandard.standard to lingtouyan_web;
grant select on branchstandard.edition, branchstandard.standard to lingtouyan_worker;

-- How a branch stands: assessed by itself, checked by the township, checked again by the county.
create table branchstandard.assessment (
    county_code     char(6)     not null,
    id              uuid        not null,
    division_code   char(12)    not null,
    organisation_id uuid        not null,
    edition_id      uuid        not null references branchstandard.edition,
    stage           text        not null check (stage in ('SELF', 'TOWNSHIP', 'COUNTY', 'DONE')),
    begun_on        date        not null,
    done_on         date,
    version         integer     not null default 1,
    entered_by      uuid,
    entered_at      timestamptz,
    primary key (county_code, id),
    foreign key (county_code, organisation_id, division_code)
        references party.organisation (county_code, id, division_code),
    constraint assessment_lies_in_its_county check (county_code = left(division_code, 6)),
    constraint assessment_is_done_when_it_says_so check ((stage = 'DONE') = (done_on is not null)),
    constraint assessment_is_done_after_it_began check (done_on >= begun_on)
);
create unique index branch_has_one_assessment_under_way on branchstandard.assessment (county_code, organisation_id)
    where done_on is null;
create index assessment_by_id on branchstandard.assessment (id);
create index assessment_by_place on branchstandard.assessment (division_code, stage);

-- Who closed which stage: nobody checks what he or she assessed.
create table branchstandard.closed_stage (
    county_code   char(6)     not null,
    id            uuid        not null,
    division_code char(12)    not null,
    assessment_id uuid        not null,
    stage         text        not null check (stage in ('SELF', 'TOWNSHIP', 'COUNTY')),
    closed_by     uuid        not null,
    closed_on     date        not null,
    version       integer     not null default 1,
    entered_by    uuid,
    entered_at    timestamptz,
    primary key (county_code, id),
    foreign key (county_code, assessment_id) references branchstandard.assessment (county_code, id),
    constraint closed_stage_lies_in_its_county check (county_code = left(division_code, 6)),
    constraint a_stage_is_closed_once unique (county_code, assessment_id, stage),
    constraint nobody_checks_what_he_or_she_assessed unique (county_code, assessment_id, closed_by)
);

-- What was found of a standard at a stage; of computed ones what the records showed that day.
create table branchstandard.answer (
    county_code   char(6)     not null,
    id            uuid        not null,
    division_code char(12)    not null,
    assessment_id uuid        not null,
    standard_id   uuid        not null references branchstandard.standard,
    stage         text        not null check (stage in ('SELF', 'TOWNSHIP', 'COUNTY')),
    met           boolean     not null,
    held          integer,
    needed        integer,
    note          text,
    answered_on   date        not null,
    version       integer     not null default 1,
    entered_by    uuid,
    entered_at    timestamptz,
    primary key (county_code, id),
    foreign key (county_code, assessment_id) references branchstandard.assessment (county_code, id),
    constraint answer_lies_in_its_county check (county_code = left(division_code, 6)),
    constraint a_standard_is_answered_once_a_stage unique (county_code, assessment_id, standard_id, stage)
);

-- What was not met is mended by a day, and looked at again by somebody else.
create table branchstandard.mending (
    county_code   char(6)     not null,
    id            uuid        not null,
    division_code char(12)    not null,
    assessment_id uuid        not null,
    standard_id   uuid        not null references branchstandard.standard,
    since         date        not null,
    due_on        date        not null,
    mended_on     date,
    mended_by     uuid,
    mended_how    text,
    rechecked_on  date,
    rechecked_by  uuid,
    recheck_note  text,
    version       integer     not null default 1,
    entered_by    uuid,
    entered_at    timestamptz,
    primary key (county_code, id),
    foreign key (county_code, assessment_id) references branchstandard.assessment (county_code, id),
    constraint mending_lies_in_its_county check (county_code = left(division_code, 6)),
    constraint a_standard_is_mended_once unique (county_code, assessment_id, standard_id),
    constraint mending_says_who_and_when check (num_nulls(mended_on, mended_by) in (0, 2)),
    constraint recheck_follows_the_mending check (rechecked_on is null or (rechecked_on >= mended_on and mended_on is not null)),
    constraint recheck_is_by_somebody_else check (rechecked_by <> mended_by),
    constraint recheck_says_who_and_when check (num_nulls(rechecked_on, rechecked_by) in (0, 2))
);
create index mending_by_place on branchstandard.mending (division_code, due_on) where rechecked_on is null;

do $$
declare kept text;
begin
    foreach kept in array array['assessment', 'closed_stage', 'answer', 'mending'] loop
        perform access.protect(('branchstandard.' || kept)::regclass);
        execute format('grant select, insert, update on branchstandard.%I to lingtouyan_web', kept);
        execute format('grant select on branchstandard.%I to lingtouyan_worker', kept);
    end loop;
end $$;

create view branchstandard.published_standard with (security_invoker = true) as
select 'standard'::text as record_type, s.id as record_id, s.county_code, s.division_code, e.valid_from, e.valid_to,
       s.code || ' ' || s.label as label, s.entered_by, s.entered_at, e.setting, e.draft, s.class, s.checked,
       right(s.division_code, 10) = '0000000000' as provincial,
       s.code = min(s.code) over (partition by s.edition_id, s.class) as first_of_class
  from branchstandard.standard s
  join branchstandard.edition e on e.id = s.edition_id;
comment on view branchstandard.published_standard is 'One row per standard of a catalogue, as long as its edition holds.';

create view branchstandard.published_assessment with (security_invoker = true) as
select 'organisation'::text as record_type, a.organisation_id as record_id, a.county_code, a.division_code,
       a.done_on as occurred_on, a.begun_on as valid_from, a.done_on as valid_to, o.label, a.entered_by, a.entered_at, a.stage,
       (select sum(s.points) from branchstandard.standard s where s.edition_id = a.edition_id) as points_possible,
       (select sum(s.points) from branchstandard.answer x join branchstandard.standard s on s.id = x.standard_id
         where x.county_code = a.county_code and x.assessment_id = a.id and x.stage = 'COUNTY' and x.met) as points
  from branchstandard.assessment a
  join party.published_organisation o on o.county_code = a.county_code and o.record_id = a.organisation_id;
comment on view branchstandard.published_assessment is 'One row per assessment of a branch; occurred_on is the day the county closed it.';

create view branchstandard.published_mending with (security_invoker = true) as
select 'organisation'::text as record_type, m.id as record_id, m.county_code, m.division_code, m.since as valid_from,
       nullif(m.rechecked_on, m.since) as valid_to, s.code || ' ' || s.label as label, m.entered_by, m.entered_at, a.organisation_id, m.due_on,
       m.rechecked_on = m.since as found_met_at_once
  from branchstandard.mending m
  join branchstandard.assessment a on a.county_code = m.county_code and a.id = m.assessment_id
  join branchstandard.standard s on s.id = m.standard_id;
comment on view branchstandard.published_mending is 'One row per standard that a branch did not meet, until it was found met again.';

create view branchstandard.published_overdue_mending with (security_invoker = true) as
select record_type, record_id, county_code, division_code, due_on + 1 as valid_from, valid_to, label, entered_by, entered_at,
       organisation_id
  from branchstandard.published_mending
 where not coalesce(found_met_at_once, false) and (valid_to is null or valid_to > due_on + 1);
comment on view branchstandard.published_overdue_mending is 'One row per standard not found met by the day it was to be mended, from the day after.';

grant select on branchstandard.published_standard, branchstandard.published_assessment, branchstandard.published_mending,
    branchstandard.published_overdue_mending to lingtouyan_web, lingtouyan_worker;
select indicator.watch('branchstandard.standard'::regclass, 'branchstandard.published_standard');
select indicator.watch('branchstandard.edition'::regclass, 'branchstandard.published_standard');
select indicator.watch('branchstandard.assessment'::regclass, 'branchstandard.published_assessment');
select indicator.watch('branchstandard.answer'::regclass, 'branchstandard.published_assessment');
select indicator.watch('branchstandard.mending'::regclass, 'branchstandard.published_mending',
    'branchstandard.published_overdue_mending');

-- Seven classes of six: a draft of ours by 《中国共产党支部工作条例（试行）》 and 《中国共产党农村基层组织工作条例》.
insert into branchstandard.edition (id, division_code, setting, name, basis, draft, valid_from)
values ('01680000-0000-7000-8000-000000000042', '620000000000', 'VILLAGE', '农村党支部建设标准化（7 类 42 项，草案）',
        '按《中国共产党支部工作条例（试行）》《中国共产党农村基层组织工作条例》整理；正式手册待录入', true, '2018-01-01');
insert into branchstandard.standard
       (edition_id, division_code, class, class_label, class_label_en, code, label, label_en, checked, rule)
select '01680000-0000-7000-8000-000000000042', '620000000000', told.*
  from (values
    (1, '组织设置', 'How it is set up', '1.1', '隶属关系明确，设置形式规范', 'It stands below a superior organisation', 'COMPUTED', 'PLACED'),
    (1, '组织设置', 'How it is set up', '1.2', '正式党员 3 人以上', 'It has three full members or more', 'COMPUTED', 'MEMBERS'),
    (1, '组织设置', 'How it is set up', '1.3', '党员较多的支部划分党小组', 'A large branch is divided into groups', 'COMPUTED', 'GROUPS'),
    (1, '组织设置', 'How it is set up', '1.4', '产业链、合作社上建有党组织', 'There is an organisation on the chain or cooperative', 'COMPUTED', 'CHAIN'),
    (1, '组织设置', 'How it is set up', '1.5', '流动党员纳入党组织管理', 'Migrant members belong to an organisation', 'PAPER', null),
    (1, '组织设置', 'How it is set up', '1.6', '成立、撤并、更名有批复并备案', 'Founding, merging and renaming are approved and filed', 'PAPER', null),
    (2, '班子建设', 'Leadership', '2.1', '支部委员会职数配齐', 'The committee is complete', 'COMPUTED', 'COMMITTEE'),
    (2, '班子建设', 'Leadership', '2.2', '书记在任并经县级备案', 'A secretary is in post and filed with the county', 'COMPUTED', 'SECRETARY'),
    (2, '班子建设', 'Leadership', '2.3', '按期换届', 'Elections are held when due', 'COMPUTED', 'TERM'),
    (2, '班子建设', 'Leadership', '2.4', '委员分工明确', 'The tasks of the committee are shared out', 'COMPUTED', 'POSTS'),
    (2, '班子建设', 'Leadership', '2.5', '班子成员经县级联审', 'Members of the committee have passed the joint review', 'PAPER', null),
    (2, '班子建设', 'Leadership', '2.6', '培养村级后备干部', 'Reserve cadres are cultivated', 'PAPER', null),
    (3, '党员队伍', 'Members', '3.1', '两年内发展过党员，程序规范', 'Members were admitted within two years, by the procedure', 'COMPUTED', 'ADMITTED'),
    (3, '党员队伍', 'Members', '3.2', '党员教育培训按计划完成', 'Members are trained as planned', 'PAPER', null),
    (3, '党员队伍', 'Members', '3.3', '与流动党员保持联系', 'Migrant members are kept in touch with', 'PAPER', null),
    (3, '党员队伍', 'Members', '3.4', '按规定民主评议党员', 'Members are reviewed as ruled', 'COMPUTED', 'REVIEW'),
    (3, '党员队伍', 'Members', '3.5', '不合格党员依规处置', 'Unqualified members are dealt with by the rules', 'PAPER', null),
    (3, '党员队伍', 'Members', '3.6', '关怀帮扶老党员、困难党员', 'Old members and those in hardship are cared for', 'ON_SPOT', null),
    (4, '组织生活', 'Organisational life', '4.1', '按规定召开党员大会', 'Members'' meetings are held as ruled', 'COMPUTED', 'MEMBERS_MEETINGS'),
    (4, '组织生活', 'Organisational life', '4.2', '按规定召开支部委员会', 'Committee meetings are held as ruled', 'COMPUTED', 'COMMITTEE_MEETINGS'),
    (4, '组织生活', 'Organisational life', '4.3', '按规定召开党小组会', 'Group meetings are held as ruled', 'COMPUTED', 'GROUP_MEETINGS'),
    (4, '组织生活', 'Organisational life', '4.4', '按规定开展党课', 'Lectures are held as ruled', 'COMPUTED', 'LECTURES'),
    (4, '组织生活', 'Organisational life', '4.5', '每月开展主题党日', 'A Party day is held each month', 'COMPUTED', 'PARTY_DAYS'),
    (4, '组织生活', 'Organisational life', '4.6', '按规定召开组织生活会、开展谈心谈话', 'Meetings of organisational life are held as ruled', 'COMPUTED', 'LIFE'),
    (5, '制度机制', 'Procedures', '5.1', '重大事项实行“四议两公开”', 'Weighty matters go through four deliberations and two publications', 'PAPER', null),
    (5, '制度机制', 'Procedures', '5.2', '党务、村务、财务公开', 'Party, village and money affairs are published', 'ON_SPOT', null),
    (5, '制度机制', 'Procedures', '5.3', '村务监督委员会履职', 'The village supervision committee does its work', 'PAPER', null),
    (5, '制度机制', 'Procedures', '5.4', '请示报告及时', 'Instructions are asked for and reports made in time', 'PAPER', null),
    (5, '制度机制', 'Procedures', '5.5', '会议记录及时、台账真实', 'Meetings are written down in time', 'COMPUTED', 'RECORDS'),
    (5, '制度机制', 'Procedures', '5.6', '党员承诺践诺', 'Members keep what they promised', 'PAPER', null),
    (6, '服务发展', 'Serving development', '6.1', '党员聚在产业链上', 'Members are gathered on the chain', 'COMPUTED', 'CHAIN_MEMBERS'),
    (6, '服务发展', 'Serving development', '6.2', '培养致富带头人', 'People who lead in getting rich are trained', 'COMPUTED', 'ABLE_HANDS'),
    (6, '服务发展', 'Serving development', '6.3', '村级集体经济有收入', 'The village''s collective economy earns', 'PAPER', null),
    (6, '服务发展', 'Serving development', '6.4', '党员结对帮扶困难户', 'Members are paired with households in hardship', 'PAPER', null),
    (6, '服务发展', 'Serving development', '6.5', '与第一书记、工作队合力开展工作', 'It works together with first secretary and team', 'PAPER', null),
    (6, '服务发展', 'Serving development', '6.6', '参与防止返贫监测帮扶', 'It takes part in watching against falling back', 'PAPER', null),
    (7, '基础保障', 'Means', '7.1', '有党员活动场所', 'There is a room or station for members', 'COMPUTED', 'VENUE'),
    (7, '基础保障', 'Means', '7.2', '运转经费落实', 'Running costs are paid', 'PAPER', null),
    (7, '基础保障', 'Means', '7.3', '村干部报酬按时兑现', 'Village cadres are paid in time', 'PAPER', null),
    (7, '基础保障', 'Means', '7.4', '党费按月收缴、每年公示', 'Dues are collected monthly and published yearly', 'PAPER', null),
    (7, '基础保障', 'Means', '7.5', '远程教育和信息化设施可用', 'Facilities for learning at a distance work', 'ON_SPOT', null),
    (7, '基础保障', 'Means', '7.6', '接受考核督查，问题及时整改', 'It is inspected and mends what is found', 'PAPER', null)
  ) as told (class, class_label, class_label_en, code, label, label_en, checked, rule);

-- Every change from now on is noted; the draft above came with the product, as the rules of parameter did.
create trigger stamp before insert or update on branchstandard.edition for each row execute function access.stamp();
create trigger stamp before insert or update on branchstandard.standard for each row execute function access.stamp();
create trigger rule_insert after insert on branchstandard.edition referencing new table as new_rows
    for each statement execute function access.trail_insert();
create trigger rule_update after update on branchstandard.edition referencing old table as old_rows new table as new_rows
    for each statement execute function access.trail_update();
create trigger rule_insert after insert on branchstandard.standard referencing new table as new_rows
    for each statement execute function access.trail_insert();
create trigger rule_update after update on branchstandard.standard referencing old table as old_rows new table as new_rows
    for each statement execute function access.trail_update();
