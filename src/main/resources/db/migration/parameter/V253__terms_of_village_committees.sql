-- How long a village committee (村委会) is elected for, and how long before its election it is reminded of it.
insert into parameter.definition (key, topic, position, label, label_en, unit, unit_en, holds, rule, rule_en) values
    ('leadership.committee-term-years', 'clock', 225, '村民委员会任期', 'Term of a village committee', '年', 'years', 'WHOLE_NUMBER',
     '《村民委员会组织法》：2018年12月29日修正前每届任期三年，修正后五年。按选举日适用。',
     'Organic law of village committees: three years, since its amendment of 29 December 2018 five. The rule of the day of the election holds.'),
    ('leadership.election-reminder-days', 'clock', 226, '村委会换届提前几天提醒', 'Days before an election of a village committee to remind of it', '天', 'days', 'WHOLE_NUMBER',
     '任期届满前这么多天起列入换届提醒；由各地自定。', 'From so many days before a term is over it is listed; a local rule.');
insert into parameter.parameter (key, division_code, valid_from, valid_to, value, basis) values
    ('leadership.committee-term-years', '620000000000', '2010-10-28', '2018-12-29', '3', '《中华人民共和国村民委员会组织法》（2010年修订）第十一条');
insert into parameter.parameter (key, division_code, valid_from, value, basis) values
    ('leadership.committee-term-years',   '620000000000', '2018-12-29', '5',   '《中华人民共和国村民委员会组织法》（2018年修正）第十一条'),
    ('leadership.election-reminder-days', '620000000000', '2014-01-01', '180', '系统初始值；天数由各地自定');
