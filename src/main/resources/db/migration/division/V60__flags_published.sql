-- What divisions are flagged as, year by year, for other modules: poor county, deep-poverty county, poor village.
create view division.published_flag with (security_invoker = true) as
select f.division_code, f.flag, f.year_from, f.year_to from division.flag f;
comment on view division.published_flag is 'One row per flag: from the beginning of year_from until the beginning of year_to; empty where that is not known or still to come.';
grant select on division.published_flag to lingtouyan_web, lingtouyan_worker;
