-- Divisions hold no county and no id as records do, so they mark in their own way: a village that comes or ends is counted anew by
-- whatever follows division.published_village.
create function indicator.mark_villages() returns trigger language plpgsql security definer set search_path = indicator, pg_temp as $$
begin
    if tg_op = 'INSERT' or (old.valid_from, old.valid_to) is distinct from (new.valid_from, new.valid_to) then
        insert into indicator.mark (view_name, county_code, division_code)
        select view_name, left(new.code, 6), new.code
          from indicator.with_followers(array['division.published_village']) as view_name
         where view_name <> 'division.published_village';
        perform pg_notify('indicator_mark', '');
    end if;
    return null;
end $$;

-- The table of divisions marks its villages from here on.
create function indicator.watch_villages(divisions regclass) returns void language plpgsql as $$
begin
    execute format('create trigger mark_villages after insert or update on %s
        for each row when (new.level = ''VILLAGE'') execute function indicator.mark_villages()', divisions);
end $$;
select indicator.watch_villages('division.division'::regclass);
