-- A phone names whoever was met by the id alone: without this every such visit read the people of the whole province.
create index person_by_id on household.person (id);
