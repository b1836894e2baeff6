-- Who is placed where he belongs: cadres sent by ministries and sister provinces in poor counties or in the field (一线), graduate officers in a
-- team and in a village in deep poverty, with a weak base or under harsh conditions.

-- The field is a township or a village; a county, city or province counts where it is poor in the year of the arrival.
create function posting.in_poor_area_or_field(place char(12), day date) returns boolean
    language sql stable set search_path = posting, pg_temp as $$
    select right(place, 6) <> '000000'
        or exists (select from division.published_flag f
                    where f.division_code = place and f.flag in ('POOR_COUNTY', 'DEEP_POVERTY_COUNTY')
                      and coalesce(f.year_from, 0) <= extract(year from day) and coalesce(f.year_to, 9999) > extract(year from day))
$$;
grant execute on function posting.in_poor_area_or_field(char, date) to lingtouyan_web, lingtouyan_worker;

create view posting.published_placed_sent_cadre with (security_invoker = true) as
select 'posting'::text as record_type, p.id as record_id, p.county_code, p.division_code, p.valid_from, p.valid_to,
       p.sending_unit as label, p.entered_by, p.entered_at, p.unit_level
  from posting.posting p
 where not p.voided and p.role = 'SENT_CADRE' and posting.in_poor_area_or_field(p.division_code, p.valid_from);
comment on view posting.published_placed_sent_cadre is
    'One row per cadre sent by a ministry or a sister province to a poor county or the field, as long as the posting lasts.';

create view posting.published_placed_graduate with (security_invoker = true) as
select 'posting'::text as record_type, p.id as record_id, p.county_code, p.division_code,
       greatest(t.valid_from, p.valid_from) as valid_from, least(t.valid_to, p.valid_to) as valid_to,
       p.sending_unit as label, p.entered_by, p.entered_at, t.reason
  from posting.posting p
  join posting.target t
    on t.county_code = p.county_code and t.division_code = p.division_code and t.hardship and not t.voided
   and daterange(p.valid_from, p.valid_to) && daterange(t.valid_from, t.valid_to)
 where not p.voided and p.role = 'GRADUATE_OFFICER' and p.in_team;
comment on view posting.published_placed_graduate is 'One row per spell in which a graduate officer is in a team and in a village where graduate officers belong.';

grant select on posting.published_placed_sent_cadre, posting.published_placed_graduate to lingtouyan_web, lingtouyan_worker;
select indicator.follow('posting.published_posting', 'posting.published_placed_sent_cadre');
select indicator.follow('posting.published_posting', 'posting.published_placed_graduate');
select indicator.follow('posting.published_target', 'posting.published_placed_graduate');
