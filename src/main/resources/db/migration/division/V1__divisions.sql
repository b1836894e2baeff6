-- Administrative divisions: reference tables that everybody may read. The rows themselves come from divisions/*.csv.

grant usage on schema division to lingtouyan_web, lingtouyan_worker;

create table division.division (
    code        char(12) primary key,
    name        text     not null,
    short_name  text     not null,
    level       text     not null check (level in ('PROVINCE', 'CITY', 'COUNTY', 'TOWNSHIP', 'VILLAGE')),
    kind        text     not null,
    parent_code char(12) references division.division,
    pinyin      text     not null,
    initials    text     not null,
    statistical boolean  not null default false,
    constraint only_the_province_has_no_parent check ((parent_code is null) = (level = 'PROVINCE'))
);
comment on column division.division.statistical is 'stands in the tree for counting only and is no administrative county';
create index division_by_parent on division.division (parent_code);
grant select on division.division to lingtouyan_web, lingtouyan_worker;

-- What a division was in which years: holds at the end of each year from year_from until before year_to.
create table division.flag (
    division_code char(12) not null references division.division,
    flag          text     not null,
    year_from     int,
    year_to       int,
    source        text     not null,
    constraint a_flag_is_said_once unique nulls not distinct (division_code, flag, year_from),
    constraint a_flag_ends_after_it_begins check (year_to > year_from)
);
create index flag_by_name on division.flag (flag, division_code);
grant select on division.flag to lingtouyan_worker;
grant select, insert, delete on division.flag to lingtouyan_web;
