-- As in pairing: whom somebody leads is found by its own index, not by walking through the constraint's.
alter table training.led_household drop constraint somebody_leads_a_household_once_at_a_time;
alter table training.led_household add constraint somebody_leads_a_household_once_at_a_time
    exclude using gist (household_id with =, (cadre_id::text) with =, county_code with =, daterange(valid_from, valid_to) with &&)
    where (not voided and merged_by is null);
