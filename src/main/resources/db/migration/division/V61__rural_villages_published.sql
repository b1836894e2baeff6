-- Whether a village is a village committee's or a residents' committee's: what is asked of villages alone is counted of the former.
create or replace view division.published_village with (security_invoker = true) as
select 'village'::text as record_type, md5(d.code)::uuid as record_id, left(d.code, 6)::char(6) as county_code, d.code as division_code,
       coalesce(d.valid_from, date '2014-01-01') as valid_from, d.valid_to, d.short_name as label, null::uuid as entered_by,
       null::timestamptz as entered_at,
       right(d.code, 3) between '200' and '399' or right(d.code, 3) between '500' and '999' as rural
  from division.division d
 where d.level = 'VILLAGE' and coalesce(d.valid_from, date '2014-01-01') < coalesce(d.valid_to, 'infinity');
