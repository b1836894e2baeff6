-- Our draft takes migrant members from the records: that somebody looks after each, and is in touch with each in time.
update branchstandard.standard s
   set checked = 'COMPUTED', rule = told.rule, scorer = '系统按记录评分', version = s.version + 1
  from (values ('1.5', 'MIGRANTS_KEPT'), ('3.3', 'MIGRANTS_IN_TOUCH')) as told (code, rule),
       branchstandard.edition e
 where e.id = s.edition_id and e.draft and e.setting = 'VILLAGE' and s.code = told.code and s.checked = 'PAPER';
