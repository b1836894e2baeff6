-- A standard that the county finds unmet may be a criterion of the yearly screening of village teams (list teamWeakness): which one.
alter table branchstandard.standard add column shows text check (shows <> '');
comment on column branchstandard.standard.shows is
    'the criterion of the screening of village teams that stands where this is found unmet; of an area''s standard what the provincial one says that it maps to';
update branchstandard.standard set shows = case code when '5.2' then '11' when '6.3' then '13' end
 where edition_id = '01680000-0000-7000-8000-000000000042' and code in ('5.2', '6.3');
