-- A finding whose record was merged, moved or withdrawn is gone, and nobody has mended anything.
alter table quality.finding
    drop constraint finding_ended_check,
    add constraint finding_ends_in_a_known_way check (ended in ('MENDED', 'KEPT', 'CHANGED', 'REOPENED', 'GONE'));
comment on column quality.finding.ended is
    'how: the record was put right; kept with a reason; its facts changed; opened again by hand; its household is no longer open here';
