-- How long somebody is at least an activist before becoming a candidate, and a member on trial before becoming full (发展党员).
insert into parameter.definition (key, topic, position, label, label_en, unit, unit_en, holds, rule, rule_en) values
    ('party.activist-months', 'clock', 41, '积极分子最短培养时间', 'Shortest time as an activist', '个月', 'months', 'WHOLE_NUMBER',
     '确定为入党积极分子后，经过这么多个月培养教育和考察，才可以列为发展对象；按确定为积极分子之日的规定。',
     'So many months an activist is trained before becoming a candidate, by the rule of the day on which somebody became one.'),
    ('party.probation-months', 'clock', 42, '预备期', 'Time on trial', '个月', 'months', 'WHOLE_NUMBER',
     '预备党员从支部党员大会通过之日起，满这么多个月才可以转正；按入党之日的规定，没有规定的年代不核对。',
     'So many months after admission a member on trial may become full, by the rule of the day of admission; days before there was a rule are not checked.');
insert into parameter.parameter (key, division_code, valid_from, valid_to, value, basis) values
    ('party.activist-months',  '620000000000', '1990-08-01', 'infinity', '12', '《中国共产党发展党员工作细则》第十四条；1990年《细则（试行）》起，日期待核'),
    ('party.probation-months', '620000000000', '1977-08-18', 'infinity', '12', '《中国共产党章程》第七条；1977年十一大党章恢复预备期，日期待核');
