-- Who is posted into the leading group of a city or county is posted for a field they know. Of several trades of a person it names the one
-- that counts for the group; it stays as it was on that day, and is seen wherever the posting is.
alter table posting.posting
    add column expertise text,
    add constraint posting_into_a_leading_group_is_for_a_field check ((role = 'CITY_LEADING_GROUP') = (expertise is not null)),
    add constraint leading_group_is_of_a_city_or_county
        check (role <> 'CITY_LEADING_GROUP' or right(division_code, 6) = '000000' and right(division_code, 10) <> '0000000000');
comment on column posting.posting.expertise is 'of somebody in the leading group of a city or county: which of their trades they were chosen for, a code of the list trade';

create or replace view posting.published_posting with (security_invoker = true) as
select 'posting'::text as record_type, p.id as record_id, p.county_code, p.division_code, p.valid_from, p.valid_to,
       p.sending_unit as label, p.entered_by, p.entered_at, p.role, p.also_captain, p.in_team, p.unit_level, p.cadre_id, p.expertise
  from posting.posting p
 where not p.voided;
