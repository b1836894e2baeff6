-- How many days a month whoever is posted to a village is to be there.
insert into parameter.definition (key, topic, position, label, label_en, unit, unit_en, holds, rule, rule_en) values
    ('posting.days-a-month', 'posting', 50, '每月应在村天数', 'Days a month in the village', '天', 'days', 'WHOLE_NUMBER',
     '驻村干部整月在任的，在村天数加请假天数应达到这些天；没有查到甘肃按月的规定，由各地自定。',
     'Of whoever is in post the whole month, the days in the village and on leave together; no monthly rule of Gansu was found.');
insert into parameter.parameter (key, division_code, valid_from, value, basis) values
    ('posting.days-a-month', '620000000000', '2014-01-01', '20', '系统初始值；各地通行每月约20天，待核');
