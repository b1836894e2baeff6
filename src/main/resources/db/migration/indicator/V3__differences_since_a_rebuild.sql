-- A rebuild mends whatever differed: what the background check found before it is history, no longer an alarm.
alter table indicator.proof add column rebuilt boolean not null default false;
