-- 一键报贫: what a household reports by itself, from a page without sign-in, before anybody has said which household it is.

create table monitoring.own_report (
    county_code   char(6)     not null,
    id            uuid        not null,
    division_code char(12)    not null references division.division,
    said_name     text        not null check (said_name <> '' and length(said_name) <= 60),
    text          text        not null check (text <> '' and length(text) <= 900),
    phone_sealed  bytea       check (length(phone_sealed) <= 200),
    data_key      bytea,
    key_version   integer,
    said_on       date        not null,
    due_on        date        not null,
    valid_from    date        not null,
    valid_to      date,
    end_reason    text        check (end_reason in ('TAKEN_UP', 'SET_ASIDE', 'MOVED')),
    episode_id    uuid,
    word          text,
    voided        boolean     not null default false,
    moved_from    uuid,
    version       integer     not null default 1,
    entered_by    uuid,
    entered_at    timestamptz,
    primary key (county_code, id),
    foreign key (county_code, episode_id) references monitoring.episode,
    constraint own_report_lies_in_its_county check (county_code = left(division_code, 6)),
    constraint own_report_lies_in_a_village check (right(division_code, 3) <> '000'),
    constraint own_report_is_due_after_it_was_made check (due_on >= said_on),
    constraint phone_of_an_own_report_is_sealed check (num_nulls(phone_sealed, data_key, key_version) in (0, 3)),
    constraint own_report_ends_after_it_began check (valid_from <= valid_to),
    constraint own_report_that_ends_says_how check ((valid_to is null) = (end_reason is null)),
    constraint own_report_taken_up_names_its_case check ((end_reason is not distinct from 'TAKEN_UP') = (episode_id is not null)),
    constraint own_report_set_aside_says_why check (end_reason <> 'SET_ASIDE' or word <> '')
);
comment on column monitoring.own_report.said_name is 'as whoever reports says it: nobody has checked it';
comment on column monitoring.own_report.due_on is 'until when the village answers, by the clock of a clue''s verification';
comment on column monitoring.own_report.valid_from is 'the day it was made; of one that came along with its village, the day of the move';
create index own_report_in_order on monitoring.own_report (division_code, due_on, id) where not voided;
create index own_report_by_day on monitoring.own_report (division_code, said_on);
create index own_report_by_id on monitoring.own_report (id);
create index own_report_of_an_episode on monitoring.own_report (county_code, episode_id);

select access.protect('monitoring.own_report'::regclass);
grant select, insert, update on monitoring.own_report to lingtouyan_web;
grant select on monitoring.own_report to lingtouyan_worker;
create trigger lies_in_a_living_division after insert on monitoring.own_report referencing new table as new_rows
    for each statement execute function division.refuse_closed();

-- The one way in for somebody who has not signed in, and who therefore sees and writes no row: one report into one village, so
-- many a day, and back comes a word.
create function monitoring.report_self(report uuid, village text, said_name text, said text, phone bytea, key bytea, under integer,
                                       day date, due date, most integer) returns text
    language plpgsql security definer set search_path = monitoring, pg_temp as $$
declare
    area_from text := coalesce(current_setting('lingtouyan.area_from', true), '');
    area_to   text := coalesce(current_setting('lingtouyan.area_to', true), '');
    before    own_report;
    outcome   text := 'NEW';
begin
    if village !~ '^[0-9]{12}$' then
        return 'NOWHERE';
    end if;
    perform pg_advisory_xact_lock(hashtext('own report'), hashtext(village));
    perform set_config('lingtouyan.area_from', village, true),
            set_config('lingtouyan.area_to', lpad((village::bigint + 1)::text, 12, '0'), true);
    select * into before from own_report r where r.county_code = left(village, 6)::char(6) and r.id = report;
    if found then
        outcome := case when before.said_name = report_self.said_name and before.text = said then 'AGAIN' else 'ANOTHER' end;
    elsif (select count(*) from own_report r where r.division_code = village::char(12) and r.said_on = day) >= most then
        outcome := 'ENOUGH';
    else
        insert into own_report (county_code, id, division_code, said_name, text, phone_sealed, data_key, key_version,
                                said_on, due_on, valid_from)
        values (left(village, 6), report, village, report_self.said_name, said, phone, key, under, day, due, day);
    end if;
    perform set_config('lingtouyan.area_from', area_from, true), set_config('lingtouyan.area_to', area_to, true);
    return outcome;
end $$;
revoke execute on function monitoring.report_self(uuid, text, text, text, bytea, bytea, integer, date, date, integer) from public;
grant execute on function monitoring.report_self(uuid, text, text, text, bytea, bytea, integer, date, date, integer) to lingtouyan_web;

create view monitoring.published_own_report with (security_invoker = true) as
select 'monitoring'::text as record_type, coalesce(r.episode_id, r.id) as record_id, r.county_code, r.division_code, r.valid_from,
       r.valid_to, r.said_name as label, r.entered_by, r.entered_at, r.due_on
  from monitoring.own_report r
 where not r.voided and (r.valid_to is null or r.valid_to > r.valid_from);
comment on view monitoring.published_own_report is
    'One row per report that a household made by itself, open until somebody has said which household it is, or why it goes no further.';
grant select on monitoring.published_own_report to lingtouyan_web, lingtouyan_worker;
select indicator.watch('monitoring.own_report'::regclass, 'monitoring.published_own_report');
