-- Our draft takes the grades of the yearly review and the talks from the records, beside the meetings.
update branchstandard.standard s
   set rule = told.rule, version = s.version + 1
  from (values ('3.4', 'REVIEW', 'REVIEW_AND_GRADES'), ('4.6', 'LIFE', 'LIFE_AND_TALKS')) as told (code, was, rule),
       branchstandard.edition e
 where e.id = s.edition_id and e.draft and e.setting = 'VILLAGE' and s.code = told.code and s.rule = told.was;
