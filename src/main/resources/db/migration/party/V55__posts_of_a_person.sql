-- As in pairing: what somebody holds is found by its own index, not by walking through the constraint's.
alter table party.officer drop constraint officer_has_one_post_of_an_organisation_at_a_time;
alter table party.officer add constraint officer_has_one_post_of_an_organisation_at_a_time
    exclude using gist (organisation_id with =, (cadre_id::text) with =, county_code with =, daterange(valid_from, valid_to) with &&)
    where (not voided);
