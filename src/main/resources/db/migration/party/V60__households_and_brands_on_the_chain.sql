-- The third and fourth chain: households that chain organisations carry along (群众富在产业链), with what a year of it brought them, and
-- the brands of the chain (品牌树在产业链).

-- Of the household's village, whatever village the organisation has its seat in.
create table party.carried_household (
    county_code     char(6)     not null,
    id              uuid        not null,
    division_code   char(12)    not null,
    organisation_id uuid        not null,
    household_id    uuid        not null,
    way             text        not null,
    valid_from      date        not null,
    valid_to        date,
    end_reason      text        constraint carrying_ends_with_a_move_or_says_nothing check (end_reason = 'MOVED'),
    moved_from      uuid,
    merged_by       uuid,
    merged_from     uuid,
    merged_from_division char(12),
    voided          boolean     not null default false,
    version         integer     not null default 1,
    entered_by      uuid,
    entered_at      timestamptz,
    primary key (county_code, id),
    foreign key (county_code, organisation_id) references party.organisation (county_code, id),
    constraint carried_household_lies_in_its_county check (county_code = left(division_code, 6)),
    constraint carrying_ends_after_it_begins check (valid_from < valid_to),
    constraint household_is_carried_one_way_by_an_organisation_at_a_time
        exclude using gist (household_id with =, (organisation_id::text) with =, way with =, county_code with =,
                            daterange(valid_from, valid_to) with &&)
        where (not voided and merged_by is null)
);
comment on column party.carried_household.division_code is 'the village of the household';
comment on column party.carried_household.moved_from is 'the record at the village that went on here';
comment on column party.carried_household.merged_by is 'the merge of two household records that brought it here from merged_from';
create index carried_household_by_id on party.carried_household (id);
create index carried_household_by_place on party.carried_household (division_code, id) where not voided;
create index carried_household_by_organisation on party.carried_household (county_code, organisation_id) where not voided;

-- What a household earned in a year by being carried along; it is known when the year is over and counts there.
create table party.carried_income (
    county_code     char(6)     not null,
    id              uuid        not null,
    division_code   char(12)    not null,
    household_id    uuid        not null,
    carried_id      uuid        not null,
    year            integer     not null check (year between 2000 and 2100),
    amount          numeric(12,2) not null constraint carried_income_is_not_negative check (amount >= 0),
    earned_on       date        not null generated always as (make_date(year, 12, 31)) stored,
    moved_from      uuid,
    merged_by       uuid,
    merged_from     uuid,
    merged_from_division char(12),
    voided          boolean     not null default false,
    version         integer     not null default 1,
    entered_by      uuid,
    entered_at      timestamptz,
    primary key (county_code, id),
    foreign key (county_code, carried_id) references party.carried_household (county_code, id),
    constraint carried_income_lies_in_its_county check (county_code = left(division_code, 6))
);
comment on column party.carried_income.amount is 'yuan of the whole household';
create unique index carried_income_of_a_year_is_told_once on party.carried_income (county_code, carried_id, year) where not voided;
create index carried_income_by_id on party.carried_income (id);
create index carried_income_by_place on party.carried_income (division_code);

create table party.brand (
    county_code     char(6)     not null,
    id              uuid        not null,
    division_code   char(12)    not null,
    organisation_id uuid        not null,
    name            text        not null check (name <> ''),
    kind            text        not null,
    valid_from      date        not null,
    valid_to        date,
    end_reason      text        constraint brand_ends_with_its_village_or_says_nothing check (end_reason = 'MOVED'),
    moved_from      uuid,
    voided          boolean     not null default false,
    version         integer     not null default 1,
    entered_by      uuid,
    entered_at      timestamptz,
    primary key (county_code, id),
    foreign key (county_code, organisation_id, division_code)
        references party.organisation (county_code, id, division_code),
    constraint brand_lies_in_its_county check (county_code = left(division_code, 6)),
    constraint brand_ends_after_it_begins check (valid_from < valid_to),
    constraint organisation_has_a_brand_of_a_kind_once_at_a_time
        exclude using gist (organisation_id with =, name with =, kind with =, county_code with =,
                            daterange(valid_from, valid_to) with &&) where (not voided)
);
create index brand_by_id on party.brand (id);
create index brand_by_place on party.brand (division_code, name, id) where not voided;

do $$
declare kept text;
begin
    foreach kept in array array['carried_household', 'carried_income', 'brand'] loop
        perform access.protect(('party.' || kept)::regclass);
        execute format('grant select, insert, update on party.%I to lingtouyan_web', kept);
        execute format('grant select on party.%I to lingtouyan_worker', kept);
    end loop;
end $$;

-- Which chain organisations a county has is known in all of it: a village says by which of them its households are carried along.
create function party.chain_organisations_known(county char(6), ids uuid[], sought text)
    returns table (id uuid, division_code char(12), name text, industry text, chain_node text, valid_from date, valid_to date, carries bigint)
    language plpgsql stable security definer set search_path = party, pg_temp as $$
declare
    area_from text := current_setting('lingtouyan.area_from', true);
    area_to   text := current_setting('lingtouyan.area_to', true);
begin
    if area_from is null or county || '999999' < area_from or county || '000000' >= area_to then
        return;
    end if;
    perform set_config('lingtouyan.area_from', '000000000000', true), set_config('lingtouyan.area_to', '999999999999', true);
    return query
        select o.id, o.division_code, o.name, o.industry, o.chain_node, o.valid_from, o.valid_to,
               (select count(*) from party.carried_household c
                 where c.county_code = o.county_code and c.organisation_id = o.id and c.valid_to is null and not c.voided)
          from party.organisation o
         where o.county_code = county and o.chain_node is not null and o.kind <> 'GROUP' and not o.voided
           and (ids is null and o.valid_to is null or o.id = any(ids))
           and (sought is null or lower(o.name) like sought)
         order by o.name, o.id
         limit case when ids is null then 30 end;
    perform set_config('lingtouyan.area_from', area_from, true), set_config('lingtouyan.area_to', area_to, true);
end $$;
revoke all on function party.chain_organisations_known(char, uuid[], text) from public;
grant execute on function party.chain_organisations_known(char, uuid[], text) to lingtouyan_web;

-- A household is counted once, by however many organisations and in however many ways it is carried.
create view party.published_carried_household with (security_invoker = true) as
select 'household'::text as record_type, c.household_id as record_id, c.county_code, c.division_code,
       lower(held.days) as valid_from, upper(held.days) as valid_to, c.label, c.entered_by, c.entered_at
  from (select t.county_code, t.division_code, t.household_id, range_agg(daterange(t.valid_from, t.valid_to)) as days,
               coalesce(string_agg(distinct o.name, '、'), '') as label,
               (array_agg(t.entered_by order by t.entered_at, t.id))[1] as entered_by, min(t.entered_at) as entered_at
          from party.carried_household t
          left join party.organisation o on o.county_code = t.county_code and o.id = t.organisation_id
         where not t.voided
         group by t.county_code, t.division_code, t.household_id) c
 cross join lateral unnest(c.days) as held (days);
comment on view party.published_carried_household is
    'One row per household and time without a break in which chain organisations carry it along, whichever and in whatever way.';

create view party.published_carried_income with (security_invoker = true) as
select 'household'::text as record_type, i.household_id as record_id, i.county_code, i.division_code, i.earned_on as occurred_on,
       coalesce(o.name, '') as label, i.entered_by, i.entered_at, i.amount, c.way, c.organisation_id
  from party.carried_income i
  join party.carried_household c on c.county_code = i.county_code and c.id = i.carried_id
  left join party.organisation o on o.county_code = c.county_code and o.id = c.organisation_id
 where not i.voided
   and not (i.merged_by is not null and exists (
       select from party.carried_income own
         join party.carried_household by on by.county_code = own.county_code and by.id = own.carried_id
        where own.county_code = i.county_code and own.household_id = i.household_id and own.year = i.year
          and not own.voided and own.merged_by is null and by.organisation_id = c.organisation_id and by.way = c.way));
comment on view party.published_carried_income is
    'One row per household, chain organisation, way and year with what it brought; where two records of one household told the same, once.';

create view party.published_brand with (security_invoker = true) as
select 'organisation'::text as record_type, b.organisation_id as record_id, b.county_code, b.division_code, b.valid_from, b.valid_to,
       b.name as label, b.entered_by, b.entered_at, b.kind, b.organisation_id
  from party.brand b
 where not b.voided;
comment on view party.published_brand is 'One row per brand of an organisation and kind, as long as it holds.';

grant select on party.published_carried_household, party.published_carried_income, party.published_brand
    to lingtouyan_web, lingtouyan_worker;
select indicator.watch('party.carried_household'::regclass, 'party.published_carried_household', 'party.published_carried_income');
select indicator.watch('party.carried_income'::regclass, 'party.published_carried_income');
select indicator.watch('party.brand'::regclass, 'party.published_brand');
