-- How far from home somebody can be sent, and who is ready for a posting: what postings are weighed by.
alter table cadre.cadre
    add column farthest text constraint reach_is_township_county_or_city check (farthest in ('TOWNSHIP', 'COUNTY', 'CITY')),
    add column may_be_posted boolean not null default false;
comment on column cadre.cadre.farthest is 'how far from home at the most, for the family''s sake: within the township, the county or the city; empty: anywhere';
comment on column cadre.cadre.may_be_posted is 'ready for a posting: a candidate as long as they are in none';
create index cadre_ready_for_a_posting on cadre.cadre (division_code, id) where may_be_posted;
