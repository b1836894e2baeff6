-- A household's id is used once in the province. The register's own keys begin with the county, so they cannot say that:
-- this table can, and says nothing else. Nobody reads it; it lies where the other lookups that span counties lie.
create table household.taken_id (
    id uuid not null,
    constraint household_id_is_used_once_in_the_province primary key (id)
);

create function household.take_ids() returns trigger language plpgsql
    security definer set search_path = household, pg_temp as $$
begin
    insert into household.taken_id (id) select id from new_rows;
    return null;
end $$;
create trigger id_is_free after insert on household.household referencing new table as new_rows
    for each statement execute function household.take_ids();

select set_config('lingtouyan.area_from', '000000000000', true), set_config('lingtouyan.area_to', '999999999999', true);
insert into household.taken_id (id) select distinct id from household.household;
