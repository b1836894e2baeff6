-- Each standard says what it rests on, how often it is looked at and by whom it is scored.
alter table branchstandard.standard
    add column basis text check (basis <> ''),
    add column frequency text check (frequency <> ''),
    add column scorer text check (scorer <> '');
comment on column branchstandard.standard.basis is 'the document it follows from; none where it is that of the whole edition';

-- Of our draft: articles are to be checked when the handbook comes. That the team passed the joint review is read from the records.
update branchstandard.standard s
   set basis = told.basis, frequency = told.frequency, version = s.version + 1,
       checked = case s.code when '2.5' then 'COMPUTED' else s.checked end,
       rule = case s.code when '2.5' then 'TEAM_REVIEWED' else s.rule end
  from (values
    ('1.1', '《中国共产党支部工作条例（试行）》第二章', '随时'),
    ('1.2', '《中国共产党支部工作条例（试行）》第二章', '随时'),
    ('1.3', '《中国共产党支部工作条例（试行）》第二章', '随时'),
    ('1.4', '《中国共产党支部工作条例（试行）》第二章', '随时'),
    ('1.5', '《中国共产党支部工作条例（试行）》第二章', '随时'),
    ('1.6', '《中国共产党支部工作条例（试行）》第二章', '随时'),
    ('2.1', '《中国共产党支部工作条例（试行）》第六章', '随时'),
    ('2.2', '《中国共产党支部工作条例（试行）》第六章', '随时'),
    ('2.3', '《关于党的基层组织任期的意见》', '每届'),
    ('2.4', '《中国共产党支部工作条例（试行）》第六章', '随时'),
    ('2.5', '《关于加强和改进乡村治理的指导意见》（2019年6月）', '每次任职前'),
    ('2.6', '《中国共产党农村基层组织工作条例》', '每年'),
    ('3.1', '《中国共产党发展党员工作细则》', '每两年'),
    ('3.2', '《中国共产党党员教育管理工作条例》', '每年'),
    ('3.3', '《中国共产党党员教育管理工作条例》', '每年'),
    ('3.4', '《中国共产党支部工作条例（试行）》第五章', '每年'),
    ('3.5', '《中国共产党党员教育管理工作条例》', '每年'),
    ('3.6', '《中国共产党党员教育管理工作条例》', '每年'),
    ('4.1', '《中国共产党支部工作条例（试行）》第四章', '每季度'),
    ('4.2', '《中国共产党支部工作条例（试行）》第四章', '每月'),
    ('4.3', '《中国共产党支部工作条例（试行）》第四章', '每月'),
    ('4.4', '《中国共产党支部工作条例（试行）》第五章', '每季度'),
    ('4.5', '《中国共产党支部工作条例（试行）》第五章', '每月'),
    ('4.6', '《中国共产党支部工作条例（试行）》第五章', '每年'),
    ('5.1', '《中国共产党农村基层组织工作条例》', '每次议事'),
    ('5.2', '《中国共产党农村基层组织工作条例》', '每季度'),
    ('5.3', '《中国共产党农村基层组织工作条例》', '每季度'),
    ('5.4', '《中国共产党农村基层组织工作条例》', '每年'),
    ('5.5', '《中国共产党支部工作条例（试行）》第四章', '每次会议'),
    ('5.6', '《中国共产党农村基层组织工作条例》', '每年'),
    ('6.1', '《中国共产党农村基层组织工作条例》', '每年'),
    ('6.2', '《中国共产党农村基层组织工作条例》', '每年'),
    ('6.3', '《中国共产党农村基层组织工作条例》', '每年'),
    ('6.4', '《中国共产党农村基层组织工作条例》', '每年'),
    ('6.5', '《中国共产党农村基层组织工作条例》', '每年'),
    ('6.6', '《中国共产党农村基层组织工作条例》', '每月'),
    ('7.1', '《中国共产党农村基层组织工作条例》', '随时'),
    ('7.2', '《中国共产党农村基层组织工作条例》', '每年'),
    ('7.3', '《中国共产党农村基层组织工作条例》', '每月'),
    ('7.4', '《关于中国共产党党费收缴、使用和管理的规定》', '每月'),
    ('7.5', '《中国共产党农村基层组织工作条例》', '每年'),
    ('7.6', '《中国共产党农村基层组织工作条例》', '每年')) as told (code, basis, frequency),
       branchstandard.edition e
 where e.id = s.edition_id and e.draft and e.setting = 'VILLAGE' and s.code = told.code;
update branchstandard.standard s
   set scorer = case s.checked when 'COMPUTED' then '系统按记录评分' when 'ON_SPOT' then '乡镇党委现场查看，县委组织部复核'
                               else '党支部自评，乡镇党委审核，县委组织部复核' end
  from branchstandard.edition e
 where e.id = s.edition_id and e.draft and e.setting = 'VILLAGE';
