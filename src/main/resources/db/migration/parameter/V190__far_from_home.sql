-- How far from home another county is held to be, when postings are proposed.
insert into parameter.definition (key, topic, position, label, label_en, unit, unit_en, holds, rule, rule_en) values
    ('optimisation.farthest-home', 'optimisation', 72, '派到外县，离家不超过', 'From home to another county, no farther than', '公里', 'km',
     'WHOLE_NUMBER', '家所在县与派驻县中心之间的直线距离；超过的不是不能派，而是越远扣分越多。',
     'As the crow flies between the middles of both counties; who lives farther may still be sent, but the farther the more points it costs.'),
    ('optimisation.kilometres-a-step', 'optimisation', 74, '超过后每多少公里算远一级', 'Beyond that, kilometres that make a further step', '公里', 'km',
     'WHOLE_NUMBER', '不足的按一级算。', 'A begun stretch counts as a whole one.');
insert into parameter.parameter (key, division_code, valid_from, value, basis) values
    ('optimisation.farthest-home', '620000000000', '2014-01-01', '80', '系统初始值；各地自定，待核'),
    ('optimisation.kilometres-a-step', '620000000000', '2014-01-01', '20', '系统初始值；各地自定，待核');
update parameter.definition
   set rule = '同乡镇1级，同县2级；外县3级，超过上面的公里数再逐级增加。外县没有边界数据的，同市3级，更远4级。',
       rule_en = 'Same township 1 step, same county 2; another county 3, and more the farther it lies beyond the kilometres given. Without an outline of the county: same city 3, farther 4.'
 where key = 'optimisation.weight-distance';
