-- A phone may also put right items of the account of a year.
alter table field.conflict
    add column income_year smallint,
    add constraint conflict_of_an_account_says_its_year check ((field like 'income.%') = (income_year is not null));
