-- Rules of year and place, and code lists: reference tables that everybody may read and nobody but a migration writes.

grant usage on schema parameter to lingtouyan_web, lingtouyan_worker;

create table parameter.parameter (
    key        text     not null,
    area_code  char(12) not null references division.division,
    valid_from date     not null,
    valid_to   date     not null default 'infinity',
    value      text     not null,
    basis      text     not null,
    primary key (key, area_code, valid_from),
    constraint a_parameter_ends_after_it_begins check (valid_to > valid_from),
    constraint a_parameter_has_one_value_a_day
        exclude using gist (key with =, area_code with =, daterange(valid_from, valid_to) with &&)
);
comment on column parameter.parameter.basis is 'the document that says so, or 待核 where none was found';
grant select on parameter.parameter to lingtouyan_web, lingtouyan_worker;

create table parameter.code (
    list       text   not null,
    code       text   not null,
    label      text   not null,
    label_en   text   not null,
    aliases    text[] not null default '{}',
    valid_from date   not null default '-infinity',
    valid_to   date   not null default 'infinity',
    attributes jsonb  not null default '{}',
    primary key (list, code)
);
comment on column parameter.code.aliases is 'other words for the same, among them what people often write by mistake';
grant select on parameter.code to lingtouyan_web, lingtouyan_worker;
