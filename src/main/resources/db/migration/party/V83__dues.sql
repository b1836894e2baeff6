-- The ledger of Party dues (党费): what a branch decided that its farmers pay, who pays otherwise and why, what was paid by whom to whom,
-- and that a year was published. What is due is computed from these and from the rates of the month, never kept.
create table party.dues_decision (
    county_code     char(6)     not null,
    id              uuid        not null,
    division_code   char(12)    not null,
    organisation_id uuid        not null,
    amount          numeric(6,2) not null check (amount > 0),
    document        text        check (document <> ''),
    valid_from      date        not null,
    valid_to        date,
    end_reason      text        constraint dues_decision_ends_with_its_village_or_says_nothing check (end_reason = 'MOVED'),
    moved_from      uuid,
    voided          boolean     not null default false,
    voided_because  text        constraint dues_decision_is_taken_back_for_a_reason
                                check (voided_because is null or voided_because <> '' and voided),
    version         integer     not null default 1,
    entered_by      uuid,
    entered_at      timestamptz,
    primary key (county_code, id),
    foreign key (county_code, organisation_id, division_code)
        references party.organisation (county_code, id, division_code),
    constraint dues_decision_lies_in_its_county check (county_code = left(division_code, 6)),
    constraint a_branch_has_one_decision_on_dues_at_a_time
        exclude using gist (organisation_id with =, county_code with =, daterange(valid_from, valid_to) with &&) where (not voided)
);
comment on column party.dues_decision.amount is 'yuan a month of each farmer';

create table party.dues_base (
    county_code     char(6)     not null,
    id              uuid        not null,
    division_code   char(12)    not null,
    organisation_id uuid        not null,
    cadre_id        uuid        not null,
    kind            text        not null check (kind in ('EMPLOYED', 'RETIRED', 'FARMER', 'LEAST')),
    base            numeric(10,2) check (base > 0),
    reduced_to      numeric(8,2) check (reduced_to >= 0),
    document        text        check (document <> ''),
    valid_from      date        not null,
    valid_to        date,
    end_reason      text        constraint dues_base_ends_with_its_village_or_says_nothing check (end_reason = 'MOVED'),
    moved_from      uuid,
    voided          boolean     not null default false,
    voided_because  text        constraint dues_base_is_taken_back_for_a_reason
                                check (voided_because is null or voided_because <> '' and voided),
    version         integer     not null default 1,
    entered_by      uuid,
    entered_at      timestamptz,
    primary key (county_code, id),
    foreign key (county_code, organisation_id, division_code)
        references party.organisation (county_code, id, division_code),
    constraint dues_base_lies_in_its_county check (county_code = left(division_code, 6)),
    constraint who_pays_by_income_says_it check ((kind in ('EMPLOYED', 'RETIRED')) = (base is not null)),
    constraint less_is_paid_by_a_decision check (reduced_to is null or document is not null),
    constraint a_member_pays_in_one_way_at_a_time
        exclude using gist ((cadre_id::text) with =, (organisation_id::text) with =, county_code with =, daterange(valid_from, valid_to) with &&) where (not voided)
);
comment on column party.dues_base.base is 'yuan of income after tax or pension a month';
comment on column party.dues_base.reduced_to is 'in hardship what is paid instead, by the branch''s decision and the document that approved it';

create table party.dues_payment (
    county_code     char(6)     not null,
    id              uuid        not null,
    division_code   char(12)    not null,
    organisation_id uuid        not null,
    cadre_id        uuid        not null,
    owner_id        uuid        not null,
    batch_id        uuid        not null,
    paid_for        date        not null check (extract(day from paid_for) = 1),
    amount          numeric(8,2) not null check (amount > 0),
    paid_on         date        not null,
    moved_from      uuid,
    voided          boolean     not null default false,
    voided_because  text        constraint dues_payment_is_taken_back_for_a_reason
                                check (voided_because is null or voided_because <> '' and voided),
    version         integer     not null default 1,
    entered_by      uuid,
    entered_at      timestamptz,
    primary key (county_code, id),
    foreign key (county_code, organisation_id, division_code)
        references party.organisation (county_code, id, division_code),
    constraint dues_payment_lies_in_its_county check (county_code = left(division_code, 6))
);
comment on column party.dues_payment.owner_id is 'who collected it';
comment on column party.dues_payment.paid_for is 'the first day of the month for which it was paid';
comment on column party.dues_payment.batch_id is 'what was told in one go: told twice it is once';
create index dues_payment_by_batch on party.dues_payment (county_code, batch_id);
create index dues_payment_by_member on party.dues_payment (county_code, cadre_id, paid_for) where not voided;

create table party.dues_publication (
    county_code     char(6)     not null,
    id              uuid        not null,
    division_code   char(12)    not null,
    organisation_id uuid        not null,
    owner_id        uuid        not null,
    year            integer     not null check (year between 2000 and 2100),
    published_on    date        not null,
    place           text        not null check (place <> ''),
    moved_from      uuid,
    voided          boolean     not null default false,
    voided_because  text        constraint dues_publication_is_taken_back_for_a_reason
                                check (voided_because is null or voided_because <> '' and voided),
    version         integer     not null default 1,
    entered_by      uuid,
    entered_at      timestamptz,
    primary key (county_code, id),
    foreign key (county_code, organisation_id, division_code)
        references party.organisation (county_code, id, division_code),
    constraint dues_publication_lies_in_its_county check (county_code = left(division_code, 6)),
    constraint dues_are_published_in_their_year_or_after check (published_on >= make_date(year, 1, 1))
);
comment on column party.dues_publication.owner_id is 'who published it';

do $$
declare kept text;
begin
    foreach kept in array array['dues_decision', 'dues_base', 'dues_payment', 'dues_publication'] loop
        execute format('create index %1$s_by_id on party.%1$I (id)', kept);
        execute format('create index %1$s_by_place on party.%1$I (division_code, organisation_id) where not voided', kept);
        perform access.protect(('party.' || kept)::regclass);
        execute format('grant select, insert, update on party.%I to lingtouyan_web', kept);
        execute format('grant select on party.%I to lingtouyan_worker', kept);
    end loop;
end $$;

create view party.published_dues with (security_invoker = true) as
select 'cadre'::text as record_type, p.cadre_id as record_id, p.county_code, p.division_code, p.paid_on as occurred_on,
       o.name as label, p.entered_by, p.entered_at, p.organisation_id, p.amount, p.paid_for
  from party.dues_payment p
  join party.organisation o on o.county_code = p.county_code and o.id = p.organisation_id
 where not p.voided;
comment on view party.published_dues is 'One row per payment of dues: of one member for one month.';

create view party.published_dues_publication with (security_invoker = true) as
select 'organisation'::text as record_type, p.organisation_id as record_id, p.county_code, p.division_code, p.published_on as occurred_on,
       o.name as label, p.entered_by, p.entered_at, p.organisation_id, p.year
  from party.dues_publication p
  join party.organisation o on o.county_code = p.county_code and o.id = p.organisation_id
 where not p.voided;
comment on view party.published_dues_publication is 'One row per publication of a year''s dues.';
grant select on party.published_dues, party.published_dues_publication to lingtouyan_web, lingtouyan_worker;
select indicator.watch('party.dues_payment'::regclass, 'party.published_dues');
select indicator.watch('party.dues_publication'::regclass, 'party.published_dues_publication');
