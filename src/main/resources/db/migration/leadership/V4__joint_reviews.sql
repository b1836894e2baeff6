-- 县级联审: what each department answered of a candidate: the result and its document, never the reason. The rows are the county's own, so that
-- the database shows them to nobody of a township or village.

create table leadership.joint_review (
    county_code   char(6)  not null,
    id            uuid     not null,
    division_code char(12) not null,
    village_code  char(12) not null,
    cadre_id      uuid     not null,
    department    text     not null,
    result        text     not null check (result in ('PASSED', 'NOT_PASSED', 'TO_BE_EXPLAINED')),
    document      text     not null check (document <> ''),
    reviewed_on   date     not null,
    version       integer  not null default 1,
    entered_by    uuid,
    entered_at    timestamptz,
    primary key (county_code, id),
    constraint review_lies_in_its_county check (county_code = left(division_code, 6)),
    constraint review_is_the_countys_own check (right(division_code, 6) = '000000'),
    constraint candidate_is_of_the_county check (left(village_code, 6) = county_code),
    constraint department_answers_once_a_day unique (county_code, cadre_id, department, reviewed_on)
);
comment on column leadership.joint_review.department is 'code of the list reviewDepartment';
create index joint_review_by_place on leadership.joint_review (division_code, village_code, cadre_id);

select access.protect('leadership.joint_review'::regclass);
grant select, insert, update on leadership.joint_review to lingtouyan_web;
grant select on leadership.joint_review to lingtouyan_worker;
