-- Who leads a township when (乡镇领导班子): its head, deputies and others with their dated holders. Posts of its Party committee stay with the committee.
create table leadership.township_post (
    county_code   char(6)     not null,
    id            uuid        not null,
    division_code char(12)    not null,
    cadre_id      uuid        not null,
    post          text        not null,
    valid_from    date        not null,
    valid_to      date,
    end_note      text        check (end_note <> ''),
    voided        boolean     not null default false,
    void_note     text        check (void_note <> ''),
    version       integer     not null default 1,
    entered_by    uuid,
    entered_at    timestamptz,
    primary key (county_code, id),
    constraint township_post_lies_in_its_county check (county_code = left(division_code, 6)),
    constraint township_post_lies_in_a_township check (right(division_code, 3) = '000' and substr(division_code, 7, 3) <> '000'),
    constraint township_post_ends_after_it_begins check (valid_from < valid_to),
    constraint township_post_says_why_only_when_it_ends check (end_note is null or valid_to is not null),
    constraint township_post_that_never_was_says_why check (voided or void_note is null),
    constraint township_has_one_head_at_a_time
        exclude using gist (division_code with =, county_code with =, daterange(valid_from, valid_to) with &&)
        where (post = 'TOWNSHIP_HEAD' and not voided),
    constraint person_holds_a_township_post_once_at_a_time
        exclude using gist (cadre_id with =, division_code with =, post with =, county_code with =, daterange(valid_from, valid_to) with &&)
        where (not voided)
);
comment on table leadership.township_post is 'who holds which post in the leading group of a township, other than those of its Party committee';
comment on column leadership.township_post.post is 'by the code of the list townshipPost';
create index township_post_by_id on leadership.township_post (id);
create index township_post_by_place on leadership.township_post (division_code, id) where not voided;
create index township_post_of_a_person on leadership.township_post (cadre_id) where not voided;

select access.protect('leadership.township_post'::regclass);
grant select, insert, update on leadership.township_post to lingtouyan_web;
grant select on leadership.township_post to lingtouyan_worker;
create trigger living_division after insert on leadership.township_post referencing new table as new_rows
    for each statement execute function division.refuse_closed();
select sheet.undoable('leadership.township_post');

create view leadership.published_township_post with (security_invoker = true) as
select 'township_post'::text as record_type, p.id as record_id, p.county_code, p.division_code, p.valid_from, p.valid_to,
       case p.post when 'TOWNSHIP_HEAD' then '乡镇长' when 'DEPUTY_HEAD' then '副乡镇长' when 'CONGRESS_CHAIR' then '人大主席'
                   when 'ARMS' then '武装部长' else '其他班子成员' end as label, p.entered_by, p.entered_at, p.post, p.cadre_id
  from leadership.township_post p
 where not p.voided;
comment on view leadership.published_township_post is
    'One row per post in the leading group of a township and who holds it, as long as it is held; those of the Party committee are the committee''s.';
grant select on leadership.published_township_post to lingtouyan_web, lingtouyan_worker;
select indicator.watch('leadership.township_post'::regclass, 'leadership.published_township_post');
