-- Photographs taken at a visit when somebody wants one; none is ever required. They come apart from the visit and after it, in
-- pieces that may be sent again, each sealed under a key of its own as it arrives.

create table visit.photo (
    county_code          char(6)     not null,
    id                   uuid        not null,
    division_code        char(12)    not null,
    household_id         uuid        not null,
    visit_id             uuid        not null,
    size                 integer     not null check (size > 0),
    checksum             text        not null check (checksum ~ '^[0-9a-f]{64}$'),
    piece_size           integer     not null check (piece_size > 0),
    width                integer,
    height               integer,
    arrived_on           date,
    voided               boolean     not null default false,
    merged_by            uuid,
    merged_from          uuid,
    merged_from_division char(12),
    version              integer     not null default 1,
    entered_by           uuid,
    entered_at           timestamptz,
    primary key (county_code, id),
    foreign key (county_code, visit_id) references visit.visit,
    constraint photo_lies_in_its_county check (county_code = left(division_code, 6)),
    constraint photo_that_arrived_has_sides check (num_nulls(width, height, arrived_on) in (0, 3)),
    constraint photo_of_a_merged_household_says_whose_it_was check (num_nulls(merged_by, merged_from, merged_from_division) in (0, 3))
);
comment on column visit.photo.checksum is 'SHA-256 of the whole, as whoever sends it says; it has arrived when all pieces together have it';
create index photo_by_id on visit.photo (id);
create index photo_by_household on visit.photo (household_id) where not voided;
create index photo_of_a_visit on visit.photo (county_code, visit_id);

create table visit.photo_piece (
    county_code          char(6)     not null,
    id                   uuid        not null,
    division_code        char(12)    not null,
    household_id         uuid        not null,
    photo_id             uuid        not null,
    number               integer     not null check (number >= 0),
    piece_sealed         bytea       not null,
    data_key             bytea       not null,
    key_version          integer     not null,
    voided               boolean     not null default false,
    merged_by            uuid,
    merged_from          uuid,
    merged_from_division char(12),
    version              integer     not null default 1,
    entered_by           uuid,
    entered_at           timestamptz,
    primary key (county_code, id),
    foreign key (county_code, photo_id) references visit.photo,
    constraint piece_lies_in_its_county check (county_code = left(division_code, 6)),
    constraint piece_is_kept_once unique (county_code, photo_id, number)
);
alter table visit.photo_piece alter column piece_sealed set storage external;

select access.protect('visit.photo'::regclass);
select access.protect('visit.photo_piece'::regclass);
grant select, insert, update on visit.photo, visit.photo_piece to lingtouyan_web;
