-- A household and a person noted on a phone are found again after their village was merged.

create index household_by_what_it_was on household.household (moved_from) where moved_from is not null;
create index person_by_what_it_was on household.person (moved_from) where moved_from is not null;
