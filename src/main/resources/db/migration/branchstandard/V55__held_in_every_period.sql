-- The how manieth period of so many months a day lies in: what is due once a month is not met by twelve in one week.
create function branchstandard.period(day date, months integer) returns integer language sql immutable parallel safe
    return (extract(year from day)::integer * 12 + extract(month from day)::integer - 1) / months;
