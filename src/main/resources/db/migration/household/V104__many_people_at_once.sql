-- Whose household each of very many people is in need not be asked: the county is due as a whole then, as quality.due does
-- with more than 200 of them.
create or replace function household.person_due() returns trigger language plpgsql security definer set search_path = household, pg_temp as $$
declare counties text[]; divisions text[]; households uuid[];
begin
    if (select count(*) from new_rows) > 200 then
        select array_agg(county_code), array_agg(division_code), array_agg(id) into counties, divisions, households from new_rows;
    else
        execute format('select array_agg(m.county_code), array_agg(m.division_code), array_agg(m.household_id)
                          from new_rows changed
                          join household.membership m on m.county_code = changed.county_code and m.person_id = changed.%I
                           and not m.voided and m.valid_to is null', tg_argv[0])
           into counties, divisions, households;
    end if;
    if households is not null then
        perform quality.due(counties, divisions, households);
    end if;
    return null;
end $$;
