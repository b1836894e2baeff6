-- Our draft takes the dues from their ledger: paid month by month, and published within a year.
update branchstandard.standard s
   set checked = 'COMPUTED', rule = 'DUES_AND_PUBLICATION', version = s.version + 1
  from branchstandard.edition e
 where e.id = s.edition_id and e.draft and e.setting = 'VILLAGE' and s.code = '7.4' and s.checked = 'PAPER';
