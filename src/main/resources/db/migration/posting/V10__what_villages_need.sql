-- What a village needs of whoever is sent there: trades, the most wanted first, and languages that are spoken there.
create table posting.village_need (
    county_code   char(6)     not null,
    id            uuid        not null,
    division_code char(12)    not null,
    trades        text[]      not null default '{}',
    languages     text[]      not null default '{}',
    note          text,
    valid_from    date        not null,
    valid_to      date,
    end_reason    text,
    moved_from    uuid,
    voided        boolean     not null default false,
    version       integer     not null default 1,
    entered_by    uuid,
    entered_at    timestamptz,
    primary key (county_code, id),
    constraint need_lies_in_its_county check (county_code = left(division_code, 6)),
    constraint need_is_of_a_village check (right(division_code, 3) <> '000'),
    constraint need_ends_after_it_begins check (valid_from < valid_to),
    constraint need_names_something check (cardinality(trades) + cardinality(languages) > 0),
    constraint village_states_its_need_once_at_a_time
        exclude using gist (division_code with =, county_code with =, daterange(valid_from, valid_to) with &&)
        where (not voided)
);
comment on column posting.village_need.trades is 'codes of the list trade, the most wanted first';
comment on column posting.village_need.languages is 'codes of the list language that whoever comes should speak';
comment on column posting.village_need.end_reason is 'MOVED: the village went on in another';
create index need_by_place on posting.village_need (division_code);
create index need_by_id on posting.village_need (id);

select access.protect('posting.village_need'::regclass);
grant select, insert, update on posting.village_need to lingtouyan_web;
grant select on posting.village_need to lingtouyan_worker;
create trigger lies_in_a_living_division after insert on posting.village_need referencing new table as new_rows
    for each statement execute function division.refuse_closed();

create view posting.published_village_need with (security_invoker = true) as
select 'need'::text as record_type, n.id as record_id, n.county_code, n.division_code, n.valid_from, n.valid_to,
       coalesce(n.note, '') as label, n.entered_by, n.entered_at,
       cardinality(n.trades) > 0 as wants_a_trade, cardinality(n.languages) > 0 as wants_a_language
  from posting.village_need n
 where not n.voided;
comment on view posting.published_village_need is 'One row per time in which a village says whom it needs.';
grant select on posting.published_village_need to lingtouyan_web, lingtouyan_worker;
select indicator.watch('posting.village_need'::regclass, 'posting.published_village_need');
