-- Whom classes are held for, and how they end. The lists are ours.

insert into parameter.code_list (list, label, label_en, fixed) values
    ('trainingAudience', '培训对象', 'Whom a class is for', true),
    ('trainingResult', '培训结果', 'Result of a class', false);

insert into parameter.code (list, code, label, label_en, aliases) values
    ('trainingAudience', '01', '村党组织书记', 'Village Party secretaries', '{村党支部书记,村支书,村书记,党组织书记}'),
    ('trainingAudience', '02', '乡镇党政正职', 'Township chiefs', '{乡镇党政主要负责人,乡镇书记和乡镇长}'),
    ('trainingAudience', '03', '第一书记和驻村工作队', 'First secretaries and resident teams', '{第一书记,驻村工作队员,驻村帮扶工作队}'),
    ('trainingAudience', '04', '村级后备干部', 'Reserve cadres', '{后备干部}'),
    ('trainingAudience', '05', '帮扶责任人', 'Helpers', '{帮扶干部}'),
    ('trainingAudience', '06', '乡土人才', 'Local talent', '{种养能手,致富能手,致富带头人,陇原巧手}'),
    ('trainingAudience', '07', '党员', 'Party members', '{农村党员,农牧民党员}'),
    ('trainingAudience', '99', '其他', 'Others', '{其它}'),
    ('trainingResult', '01', '优秀', 'Excellent', '{优}'),
    ('trainingResult', '02', '合格', 'Passed', '{结业,良好}'),
    ('trainingResult', '03', '未结业', 'Not finished', '{不合格,未合格}'),
    ('trainingResult', '04', '缺席', 'Absent', '{未参加,请假}');
