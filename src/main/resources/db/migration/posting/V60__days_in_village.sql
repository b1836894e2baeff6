-- Days in the village: of each month one statement by whoever is posted there, confirmed by the township. No position of a device, no
-- clock at a door: a statement, what is known of leave, and somebody who looks.

create table posting.stay (
    county_code   char(6)     not null,
    id            uuid        not null,
    division_code char(12)    not null,
    posting_id    uuid        not null,
    month         integer     not null,
    begins_on     date        not null generated always as (make_date(month / 100, month % 100, 1)) stored,
    days          integer     not null check (days between 0 and 31),
    note          text        check (note <> ''),
    stated_by     uuid        not null,
    confirmed_by  uuid,
    confirmed_on  date,
    moved_from    uuid,
    voided        boolean     not null default false,
    version       integer     not null default 1,
    entered_by    uuid,
    entered_at    timestamptz,
    primary key (county_code, id),
    foreign key (county_code, posting_id) references posting.posting,
    constraint stay_lies_in_its_county check (county_code = left(division_code, 6)),
    constraint stay_is_confirmed_by_somebody_else check (confirmed_by <> stated_by),
    constraint confirmation_of_a_stay_says_who_and_when check (num_nulls(confirmed_by, confirmed_on) in (0, 2))
);
comment on column posting.stay.days is 'how many days of the month were spent in the village';
create unique index posting_states_its_days_once_a_month on posting.stay (county_code, posting_id, month) where not voided;
create index stay_by_place on posting.stay (division_code, month) where not voided;

select access.protect('posting.stay'::regclass);
grant select, insert, update on posting.stay to lingtouyan_web;
grant select on posting.stay to lingtouyan_worker;

create view posting.published_stay with (security_invoker = true) as
select 'posting'::text as record_type, s.posting_id as record_id, s.county_code, s.division_code, s.begins_on as occurred_on,
       p.sending_unit as label, s.entered_by, s.entered_at, s.days, p.role
  from posting.stay s
  join posting.posting p on p.county_code = s.county_code and p.id = s.posting_id
 where not s.voided and not p.voided and s.confirmed_on is not null;
comment on view posting.published_stay is 'One row per posting and month whose days in the village the township has confirmed.';
grant select on posting.published_stay to lingtouyan_web, lingtouyan_worker;
select indicator.watch('posting.stay'::regclass, 'posting.published_stay');
