-- People who work: cadres, Party members, helpers, those in the reserve and in training. Each is entered once; whatever they do refers to them.

grant usage on schema cadre to lingtouyan_web, lingtouyan_worker;

create table cadre.cadre (
    county_code          char(6)     not null,
    id                   uuid        not null,
    division_code        char(12)    not null,
    name                 text        not null check (name <> ''),
    sex                  char(1)     check (sex in ('1', '2')),
    birth_date           date,
    nationality          text,
    politics             text,
    education            text,
    unit                 text,
    title                text,
    trades               text[]      not null default '{}',
    languages            text[]      not null default '{}',
    home                 char(12),
    identity_sealed      bytea,
    identity_fingerprint bytea,
    phone_sealed         bytea,
    data_key             bytea,
    key_version          integer,
    search               text        not null,
    version              integer     not null default 1,
    entered_by           uuid,
    entered_at           timestamptz,
    primary key (county_code, id),
    constraint cadre_lies_in_its_county check (county_code = left(division_code, 6)),
    constraint private_values_of_a_cadre_have_a_key check
        ((identity_sealed is null and phone_sealed is null) or (data_key is not null and key_version is not null)),
    constraint identity_number_of_a_cadre_is_findable check ((identity_sealed is null) = (identity_fingerprint is null))
);
comment on column cadre.cadre.division_code is 'where the unit they belong to lies: of a village cadre the village, of a cadre of a county bureau the county';
comment on column cadre.cadre.home is 'where they come from, as far as it matters for where they may serve';
comment on column cadre.cadre.search is 'name, its initials and the unit, in small letters';
create unique index a_cadre_is_entered_once_in_a_county on cadre.cadre (county_code, identity_fingerprint);
create index cadre_by_place on cadre.cadre (division_code, name, id);
create index cadre_by_id on cadre.cadre (id);

-- Names are not hidden by scope: a village knows who was sent to it, wherever that person's unit is.
create table cadre.known (
    county_code          char(6)  not null,
    cadre_id             uuid     not null,
    division_code        char(12) not null,
    name                 text     not null,
    unit                 text,
    title                text,
    identity_fingerprint bytea,
    primary key (county_code, cadre_id),
    constraint known_cadre_lies_in_its_county check (county_code = left(division_code, 6))
);
create index known_cadre_by_id on cadre.known (cadre_id);
create index known_cadre_by_fingerprint on cadre.known (identity_fingerprint);
alter table cadre.known enable row level security;
alter table cadre.known force row level security;
create policy asked_through_functions on cadre.known to lingtouyan_owner using (true);

create function cadre.cadre_entered() returns trigger language plpgsql security definer set search_path = cadre, pg_temp as $$
begin
    insert into cadre.known (county_code, cadre_id, division_code, name, unit, title, identity_fingerprint)
    select county_code, id, division_code, name, unit, title, identity_fingerprint from new_rows;
    return null;
end $$;

create function cadre.cadre_changed() returns trigger language plpgsql security definer set search_path = cadre, pg_temp as $$
begin
    update cadre.known k
       set division_code = n.division_code, name = n.name, unit = n.unit, title = n.title,
           identity_fingerprint = n.identity_fingerprint
      from new_rows n
     where k.county_code = n.county_code and k.cadre_id = n.id;
    return null;
end $$;

create trigger known_insert after insert on cadre.cadre referencing new table as new_rows
    for each statement execute function cadre.cadre_entered();
create trigger known_update after update on cadre.cadre referencing new table as new_rows
    for each statement execute function cadre.cadre_changed();

create function cadre.named(ids uuid[])
    returns table (id uuid, division_code char(12), name text, unit text, title text)
    language sql stable security definer set search_path = cadre, pg_temp as $$
    select k.cadre_id, k.division_code, k.name, k.unit, k.title
      from unnest(ids) as asked join cadre.known k on k.cadre_id = asked
$$;
create function cadre.holders(fingerprints text[])
    returns table (fingerprint text, id uuid)
    language sql stable security definer set search_path = cadre, pg_temp as $$
    select asked, k.cadre_id
      from unnest(fingerprints) as asked join cadre.known k on k.identity_fingerprint = decode(asked, 'hex')
$$;
revoke execute on function cadre.named(uuid[]), cadre.holders(text[]) from public;
grant execute on function cadre.named(uuid[]), cadre.holders(text[]) to lingtouyan_web;
grant execute on function cadre.named(uuid[]) to lingtouyan_worker;

select access.protect('cadre.cadre'::regclass);
grant select, insert, update on cadre.cadre to lingtouyan_web;
grant select on cadre.cadre to lingtouyan_worker;
