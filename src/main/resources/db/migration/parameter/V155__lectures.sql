-- How late a lecture that went to the people may be written down without a reason.
insert into parameter.definition (key, topic, position, label, label_en, unit, unit_en, holds, rule, rule_en) values
    ('training.late-lecture-days', 'clock', 55, '下基层党课补录不用说明的天数', 'Days in which a lecture is written down without a reason', '天', 'days', 'WHOLE_NUMBER',
     '党课讲完超过这些天才登记的，要说明原因；牧区没有信号的地方可以补录，不得不让补录。',
     'A lecture written down later than this needs a reason; it is never refused for being late.');
insert into parameter.parameter (key, division_code, valid_from, value, basis)
values ('training.late-lecture-days', '620000000000', '2010-01-01', '7', '系统初始值；天数由各地自定');
