-- Nobody is asked for what the records show: our draft takes the reserve, members' pairs and the first secretary from them.
update branchstandard.standard s
   set checked = 'COMPUTED', rule = told.rule, version = s.version + 1
  from (values ('2.6', 'RESERVE'), ('6.4', 'PAIRED'), ('6.5', 'FIRST_SECRETARY')) as told (code, rule),
       branchstandard.edition e
 where e.id = s.edition_id and e.draft and e.setting = 'VILLAGE' and s.code = told.code and s.checked = 'PAPER';
