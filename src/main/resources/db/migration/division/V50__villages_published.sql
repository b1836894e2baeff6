-- Which villages there were on each day, for figures that count villages of which nothing else is known. Everybody may read divisions:
-- a figure that says more of a village than that it is there asks for the area itself.
create view division.published_village with (security_invoker = true) as
select 'village'::text as record_type, md5(d.code)::uuid as record_id, left(d.code, 6)::char(6) as county_code, d.code as division_code,
       coalesce(d.valid_from, date '2014-01-01') as valid_from, d.valid_to, d.short_name as label, null::uuid as entered_by,
       null::timestamptz as entered_at
  from division.division d
 where d.level = 'VILLAGE' and coalesce(d.valid_from, date '2014-01-01') < coalesce(d.valid_to, 'infinity');
comment on view division.published_village is
    'One row per village or community from the day it came into being, or from 2014 when the record of poor households begins, until it ended.';
grant select on division.published_village to lingtouyan_web, lingtouyan_worker;
