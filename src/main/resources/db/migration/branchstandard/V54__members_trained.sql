-- Our draft takes the training of members from the classes and lectures they came to.
update branchstandard.standard s
   set checked = 'COMPUTED', rule = 'TRAINED', scorer = '系统按记录评分', version = s.version + 1
  from branchstandard.edition e
 where e.id = s.edition_id and e.draft and e.setting = 'VILLAGE' and s.code = '3.2' and s.checked = 'PAPER';
