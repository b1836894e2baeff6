-- By what a person who works is found among the people of the register, for the rules of quality.
create view cadre.published_identity with (security_invoker = true) as
select c.county_code, c.division_code, c.id as cadre_id, c.identity_fingerprint, c.identity_fingerprint_even
  from cadre.cadre c
 where c.identity_sealed is not null and c.went_on is null;
comment on view cadre.published_identity is 'One row per person who works, as long as they have not gone on elsewhere, with an identity number. For the worker alone.';
grant select on cadre.published_identity to lingtouyan_worker;
