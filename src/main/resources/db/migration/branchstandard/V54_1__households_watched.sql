-- Our draft takes the watch against falling back from its cases: help for each watched household of the village in time, and a helper.
update branchstandard.standard s
   set checked = 'COMPUTED', rule = 'WATCHED', scorer = '系统按记录评分', version = s.version + 1
  from branchstandard.edition e
 where e.id = s.edition_id and e.draft and e.setting = 'VILLAGE' and s.code = '6.6' and s.checked = 'PAPER';
