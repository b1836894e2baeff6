-- Leave is approved by its length: asked for by the village, granted or refused by the township or the county. What was noted before holds.
alter table posting.leave
    add column state         text not null default 'GRANTED' check (state in ('ASKED', 'GRANTED', 'REFUSED')),
    add column approver      text not null default 'VILLAGE' check (approver in ('VILLAGE', 'TOWNSHIP', 'COUNTY')),
    add column decided_by    uuid,
    add column decided_on    date,
    add column decision_note text,
    add constraint leave_is_refused_with_a_reason check (state <> 'REFUSED' or decision_note <> ''),
    add constraint leave_that_waits_is_not_decided check (state <> 'ASKED' or decided_on is null);
alter table posting.leave alter column state drop default, alter column approver drop default;
comment on column posting.leave.approver is 'the lowest level that may grant it: by its days together with those of leave it adjoins';
comment on column posting.leave.decided_on is 'empty where it waits, or was noted before leave had to be approved';

alter table posting.leave drop constraint posting_has_one_leave_at_a_time;
alter table posting.leave add constraint posting_has_one_leave_at_a_time
    exclude using gist (posting_id with =, county_code with =, daterange(valid_from, valid_to) with &&)
    where (not voided and state <> 'REFUSED');
create index leave_that_waits on posting.leave (division_code, id) where state = 'ASKED' and not voided;

create or replace view posting.published_leave with (security_invoker = true) as
select 'posting'::text as record_type, l.posting_id as record_id, l.county_code, l.division_code, l.valid_from, l.valid_to,
       l.kind as label, l.entered_by, l.entered_at, l.kind
  from posting.leave l
 where not l.voided and l.state = 'GRANTED';
comment on view posting.published_leave is 'One row per leave that was granted, from its first day until the day of return.';
