-- A village that goes on in another takes along what it was told and is still to know, with who has read it. Figures of the days on
-- which it was told stay where it was told.
alter table notice.notice
    add column moved_from uuid,
    add column went_on_to char(12);
comment on column notice.notice.moved_from is 'the notice to the village that went on here';
comment on column notice.notice.went_on_to is 'the village in which this one goes on, and its notice with it';
create index notice_by_what_it_was on notice.notice (moved_from) where moved_from is not null;

create or replace view notice.published_notice with (security_invoker = true) as
select 'notice'::text as record_type, n.id as record_id, n.county_code, n.division_code, n.said_on as occurred_on,
       n.title as label, n.entered_by, n.entered_at, n.wants, n.sending_id
  from notice.notice n
 where n.withdrawn_on is null and n.moved_from is null;

create or replace view notice.published_receipt with (security_invoker = true) as
select 'notice'::text as record_type, n.id as record_id, n.county_code, n.division_code, min(r.read_on) as occurred_on,
       n.title as label, n.entered_by, n.entered_at, n.wants, bool_or(r.coming) as coming
  from notice.notice n
  join notice.receipt r on r.county_code = n.county_code and r.notice_id = n.id
 where n.withdrawn_on is null and n.moved_from is null
 group by n.county_code, n.id;
