-- A village may have room for women or for men alone: then nobody else is sent there.
alter table posting.village_need add column only_sex char(1) check (only_sex in ('1', '2'));
comment on column posting.village_need.only_sex is 'a code of the list sex: whoever comes can only be that, for the dwelling there is or the work to be done; empty where anybody can';
alter table posting.village_need drop constraint need_names_something;
alter table posting.village_need add constraint need_names_something
    check (cardinality(trades) + cardinality(languages) > 0 or only_sex is not null);
