-- When a village goes on in another, what was held and attended from that day on was so there.
alter table training.course add column moved_from uuid;
alter table training.attendance add column moved_from uuid;
comment on column training.course.moved_from is 'the course at the village that went on here';
comment on column training.attendance.moved_from is 'the attendance at the village that went on here';
