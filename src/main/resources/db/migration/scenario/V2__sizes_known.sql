-- After a load the planner takes tables that were never looked at for nearly empty and loops over whole counties. Whoever loads
-- may have them looked at; by itself the database comes to it minutes later.
create function scenario.know_sizes() returns void language plpgsql security definer set search_path = pg_catalog, pg_temp
    -- a coarse look is enough until then and takes a second instead of twenty
    set default_statistics_target = 10 as $$
declare known regclass;
begin
    for known in select c.oid from pg_class c where c.relkind = 'r' and c.relowner = current_user::regrole order by c.oid loop
        execute format('analyze %s', known);
    end loop;
end $$;
comment on function scenario.know_sizes() is 'Looks at all tables of the product, so that what reads them next is planned by their sizes.';
revoke execute on function scenario.know_sizes() from public;
grant execute on function scenario.know_sizes() to lingtouyan_web;
