-- Which village takes what belongs to another as such, for records that are written down after it has gone on.
create view moving.published_heir with (security_invoker = true) as
select m.from_division as division_code, m.to_division as heir, m.effective_on as goes_on_from
  from moving.move m
 where m.whom in ('Everyone', 'AllBut');
comment on view moving.published_heir is
    'One row per village that went on in another as a village: of one that was divided the part that all others are divided from.';
grant select on moving.published_heir to lingtouyan_web;
