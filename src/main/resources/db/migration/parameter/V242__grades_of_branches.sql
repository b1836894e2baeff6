-- From which share of the points a branch is advanced, and below which it is behind (先进、一般、后进).
insert into parameter.definition (key, topic, position, label, label_en, unit, unit_en, holds, rule, rule_en) values
    ('branchstandard.advanced-percent', 'clock', 55, '党支部评为先进的得分率', 'Share of points from which a branch is advanced', '%', '%', 'WHOLE_NUMBER',
     '对标得分占应得分达到这个比例的党支部，评为先进。', 'A branch with at least this share of the points is advanced.'),
    ('branchstandard.backward-percent', 'clock', 56, '党支部评为后进的得分率', 'Share of points below which a branch is behind', '%', '%', 'WHOLE_NUMBER',
     '对标得分占应得分不到这个比例的党支部，评为后进；两者之间的为一般。', 'A branch with less than this share of the points is behind; between the two it is average.');
insert into parameter.parameter (key, division_code, valid_from, valid_to, value, basis) values
    ('branchstandard.advanced-percent', '620000000000', '2010-01-01', 'infinity', '90', '系统初始值；分数线由各地自定'),
    ('branchstandard.backward-percent', '620000000000', '2010-01-01', 'infinity', '60', '系统初始值；分数线由各地自定');
