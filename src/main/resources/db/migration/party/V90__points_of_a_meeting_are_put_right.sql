-- A point that was written down by mistake and taken back holds no name.
alter table party.meeting_point drop constraint meeting_has_a_point_once;
create unique index meeting_has_a_point_once on party.meeting_point (county_code, meeting_id, place) where not voided;
