-- A person's page asks whether they are or were in reserve.
create index reserve_of_a_person on leadership.reserve (cadre_id) where not voided;
