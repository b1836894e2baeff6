-- Recall (召回): what somebody is recalled for, and how long the sending unit has to answer.
insert into parameter.code_list (list, label, label_en, fixed) values
    ('postingRecall', '召回事由', 'Grounds of a recall', false);
insert into parameter.code (list, code, label, label_en, aliases) values
    ('postingRecall', 'UNFIT', '不胜任', 'Not up to the task', '{不称职,不能胜任}'),
    ('postingRecall', 'ABSENT', '长期不在岗', 'Long away from the village', '{不在岗,脱岗}'),
    ('postingRecall', 'FALSIFIED', '弄虚作假', 'Falsified', '{造假}'),
    ('postingRecall', 'NEGLECTED', '失职', 'Neglect of duty', '{失职渎职}'),
    ('postingRecall', 'OTHER', '其他', 'Other', '{其它}');
insert into parameter.definition (key, topic, position, label, label_en, unit, unit_en, holds, rule, rule_en) values
    ('posting.recall-answer-days', 'posting', 70, '提出召回后，派出单位几天内答复', 'Days in which the sending unit answers a recall', '天', 'days', 'WHOLE_NUMBER',
     '2017年《关于加强贫困村驻村工作队选派管理工作的指导意见》：对不胜任的驻村干部，由县级领导小组提出，派出单位及时召回调整。没有查到具体天数，由各地自定。',
     'Guidance of 2017 on resident teams: the county group proposes, the sending unit recalls without delay. No number of days was found.');
insert into parameter.parameter (key, division_code, valid_from, value, basis) values
    ('posting.recall-answer-days', '620000000000', '2014-01-01', '15', '系统初始值；天数由各地自定，待核');
