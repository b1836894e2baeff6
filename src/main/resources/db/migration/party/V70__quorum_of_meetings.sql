-- A members' meeting is held where more than half of those due came, a committee's where at least half did (支部工作条例).
alter table party.meeting add column quorate boolean not null generated always as (
    case kind when 'MEMBERS' then attended * 2 > due
              when 'COMMITTEE' then attended * 2 >= due
              else true end) stored;

-- What was written down by mistake and taken back holds no day.
alter table party.meeting drop constraint branch_holds_a_kind_of_meeting_once_a_day;
create unique index branch_holds_a_kind_of_meeting_once_a_day on party.meeting (county_code, organisation_id, kind, held_on)
    where not voided;
