-- Coverage of a day asks of every first secretary and every village on the list where and from when to when: it is read from these alone.
create index first_secretary_by_place on posting.posting (division_code, valid_from) include (valid_to, county_code, id)
    where role = 'FIRST_SECRETARY' and not voided;
create index village_on_the_list on posting.target (division_code, valid_from) include (valid_to, county_code) where not voided;
