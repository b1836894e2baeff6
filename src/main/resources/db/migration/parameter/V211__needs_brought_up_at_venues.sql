-- How long a need that the keeper of a venue brought up may wait for an answer.
insert into parameter.definition (key, topic, position, label, label_en, unit, unit_en, holds, rule, rule_en) values
    ('party.venue-need-days', 'clock', 41, '党员阵地反映的需求几天内答复', 'Days to answer a need brought up at a venue', '天', 'days', 'WHOLE_NUMBER',
     '从提出之日起算，转给别的单位不重新起算；没有查到全省统一规定，由各地自定。',
     'From the day it was brought up; passing it on begins no new time. No provincial rule was found; a local rule.');
insert into parameter.parameter (key, division_code, valid_from, value, basis) values
    ('party.venue-need-days', '620000000000', '2014-01-01', '15', '系统初始值；天数由各地自定');
