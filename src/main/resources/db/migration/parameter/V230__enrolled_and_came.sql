-- What became of somebody who was enrolled. Who was absent has no result: being absent is told for itself.
insert into parameter.code_list (list, label, label_en, fixed) values
    ('trainingState', '参训情况', 'What became of an enrolment', true);
insert into parameter.code (list, code, label, label_en, aliases) values
    ('trainingState', 'ENROLLED', '已报名', 'Enrolled', '{报名,未开班,待参训}'),
    ('trainingState', 'WITHDRAWN', '退出报名', 'Withdrawn', '{退出,取消报名,取消,退班}'),
    ('trainingState', 'CAME', '全程参加', 'Came', '{参加,已参加,全勤,参训,到课,出勤}'),
    ('trainingState', 'CAME_IN_PART', '部分参加', 'Came in part', '{部分,部分出勤,中途离开,缺课}'),
    ('trainingState', 'ABSENT', '缺席', 'Absent', '{未参加,请假,未到,缺勤}');
delete from parameter.code where list = 'trainingResult' and code = '04';
