-- When a village goes on in another, leave that lasts goes along with its posting, and so does an appraisal decided after that day.
alter table posting.leave add column moved_from uuid, add column end_reason text
    constraint leave_ends_with_its_village_or_says_nothing check (end_reason = 'MOVED');
alter table posting.appraisal add column moved_from uuid;
comment on column posting.leave.moved_from is 'the leave from the posting at the village that went on here';
comment on column posting.appraisal.moved_from is 'the appraisal at the village that went on here';
