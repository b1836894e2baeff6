-- How many hours of training a member has a year (党员教育培训), and what a day of a class and a lecture count for.
insert into parameter.definition (key, topic, position, label, label_en, unit, unit_en, holds, rule, rule_en) values
    ('training.member-hours', 'clock', 45, '党员每年培训学时', 'Hours of training a member has a year', '学时', 'hours', 'WHOLE_NUMBER',
     '入党满一年的党员，十二个月内参加培训班和党课的学时合计。', 'Of members for a year or longer: hours of classes and lectures within twelve months.'),
    ('training.class-day-hours', 'clock', 46, '培训班一天折合学时', 'Hours of a day of a class', '学时', 'hours', 'WHOLE_NUMBER',
     '全程参加的按班期天数，部分参加的按实到天数。', 'Whoever came to all of it by its days, whoever came in part by the days they were there.'),
    ('training.lecture-hours', 'clock', 47, '听一次党课折合学时', 'Hours of a lecture', '学时', 'hours', 'WHOLE_NUMBER',
     '登记了姓名的听课党员，每听一次。', 'Each lecture somebody listened to by name.');
insert into parameter.parameter (key, division_code, valid_from, value, basis) values
    ('training.member-hours',    '620000000000', '2010-01-01', '32', '党员教育培训规划：一般每年集中学习培训不少于32学时；文号待核'),
    ('training.class-day-hours', '620000000000', '2010-01-01', '8',  '系统初始值；待核'),
    ('training.lecture-hours',   '620000000000', '2010-01-01', '2',  '系统初始值；由各地自定');
