-- Flags hold no county and no id either: a village that is flagged, or is so no longer, is counted anew by whatever follows
-- division.published_flag.
create function indicator.mark_flagged() returns trigger language plpgsql security definer set search_path = indicator, pg_temp as $$
begin
    insert into indicator.mark (view_name, county_code, division_code)
    select view_name, left(division_code, 6), division_code
      from (select distinct division_code from flagged where right(division_code, 3) <> '000') village
     cross join indicator.with_followers(array['division.published_flag']) as view_name
     where view_name <> 'division.published_flag';
    perform pg_notify('indicator_mark', '');
    return null;
end $$;

-- The table of flags marks its villages from here on. A flag is noted and taken off, never written over.
create function indicator.watch_flags(flags regclass) returns void language plpgsql as $$
begin
    execute format('create trigger mark_insert after insert on %s referencing new table as flagged
        for each statement execute function indicator.mark_flagged()', flags);
    execute format('create trigger mark_delete after delete on %s referencing old table as flagged
        for each statement execute function indicator.mark_flagged()', flags);
end $$;
select indicator.watch_flags('division.flag'::regclass);
