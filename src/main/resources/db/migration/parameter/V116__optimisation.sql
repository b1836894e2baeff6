-- What postings and pairs are weighed by when they are proposed, how long the search may take, and how far somebody can be sent.
insert into parameter.code_list (list, label, label_en, fixed) values
    ('reach', '最远可派往', 'How far from home', true);
insert into parameter.code (list, code, label, label_en, aliases) values
    ('reach', 'TOWNSHIP', '本乡镇', 'Within the township', '{本乡,本镇,乡镇内}'),
    ('reach', 'COUNTY', '本县', 'Within the county', '{本县区,县内,本区}'),
    ('reach', 'CITY', '本市', 'Within the city', '{本市州,市内,本州}');

insert into parameter.definition (key, topic, position, label, label_en, unit, unit_en, holds, rule, rule_en) values
    ('optimisation.seconds', 'optimisation', 10, '调整方案最长计算时间', 'Longest search for an adjustment', '秒', 'seconds', 'WHOLE_NUMBER',
     '到时间就用此前找到的最好方案。', 'When the time is over, the best that was found is taken.'),
    ('optimisation.pairing-seconds', 'optimisation', 20, '结对建议最长计算时间', 'Longest search for pairs', '秒', 'seconds', 'WHOLE_NUMBER',
     '到时间就用此前找到的最好方案。', 'When the time is over, the best that was found is taken.'),
    ('optimisation.unit-most', 'optimisation', 30, '一个派出单位最多派出第一书记', 'First secretaries one unit may send', '人', 'persons', 'WHOLE_NUMBER',
     '在一个县内；方案中可以为某个单位另定。', 'Within one county; a scenario may set another number for a unit.'),
    ('optimisation.weight-trade', 'optimisation', 40, '专长正合村里最需要的', 'Trade is what the village needs most', '分', 'points', 'WHOLE_NUMBER',
     '各项分值由各地自定，分越高越看重；0分不计。', 'Places set the points themselves: the more, the more it counts; with 0 it does not.'),
    ('optimisation.weight-other-trade', 'optimisation', 50, '专长合村里其他需要', 'Trade is among what the village needs', '分', 'points', 'WHOLE_NUMBER', '', ''),
    ('optimisation.weight-language', 'optimisation', 60, '会说当地语言', 'Speaks the language spoken there', '分', 'points', 'WHOLE_NUMBER',
     '藏、蒙古、哈萨克等语；村里需要而不会说的，扣同样的分。', 'Tibetan, Mongolian, Kazakh and others; who does not speak it where it is needed loses as many points.'),
    ('optimisation.weight-distance', 'optimisation', 70, '离家每远一级', 'Each step farther from home', '分', 'points', 'WHOLE_NUMBER',
     '同乡镇1级，同县2级，同市3级，更远4级。', 'Same township 1 step, same county 2, same city 3, farther 4.'),
    ('optimisation.weight-stay', 'optimisation', 80, '留在原村', 'Stays in the same village', '分', 'points', 'WHOLE_NUMBER',
     '人熟情况熟，无故不动。', 'Who knows the village is not moved without need.'),
    ('optimisation.weight-keep-good', 'optimisation', 90, '考核优秀的留在原村', 'Appraised excellent and stays', '分', 'points', 'WHOLE_NUMBER', '', ''),
    ('optimisation.weight-unfit', 'optimisation', 100, '考核不称职的仍任第一书记', 'Appraised not competent and still in post', '分', 'points', 'WHOLE_NUMBER',
     '不胜任的应当召回。', 'Who is not up to it is to be recalled.'),
    ('optimisation.weight-term-over', 'optimisation', 110, '任期已满仍留任', 'Term is over and stays', '分', 'points', 'WHOLE_NUMBER', '', ''),
    ('optimisation.weight-pairing-trade', 'optimisation', 120, '帮扶人专长对致贫原因', 'Helper''s trade answers the cause of poverty', '分', 'points', 'WHOLE_NUMBER', '', ''),
    ('optimisation.weight-pairing-distance', 'optimisation', 130, '帮扶人离户每远一级', 'Each step between helper and household', '分', 'points', 'WHOLE_NUMBER',
     '已在本村0级，同乡镇1级，更远2级。', 'In the village already 0 steps, same township 1, farther 2.'),
    ('optimisation.weight-pairing-kin', 'optimisation', 140, '可能是亲属的结对', 'Pair who may be kin', '分', 'points', 'WHOLE_NUMBER',
     '同村同姓的按可能有亲属关系处理，尽量回避。', 'People of one village and one surname may be kin and are kept apart as far as possible.'),
    ('optimisation.weight-pairing-load', 'optimisation', 150, '同一人每多帮一户', 'Each further household of one helper', '分', 'points', 'WHOLE_NUMBER',
     '户数越多扣得越多，使各人轻重相当。', 'The more households the more it costs, so that the load is even.');

insert into parameter.definition (key, topic, position, label, label_en, holds, rule, rule_en)
select 'optimisation.trades-for-cause-' || c.code, 'optimisation', 200 + c.code::integer,
       c.label || '的户适合的专长', 'Trades that answer: ' || c.label_en, 'TEXT',
       '专长代码，用逗号隔开。', 'Codes of trades, separated by commas.'
  from parameter.code c
 where c.list = 'cause' and c.code <> '99';

insert into parameter.parameter (key, division_code, valid_from, value, basis)
select key, '620000000000', date '2014-01-01', value, '系统初始值；分值由各地自定，待核'
  from (values
    ('optimisation.seconds', '30'), ('optimisation.pairing-seconds', '8'), ('optimisation.unit-most', '20'),
    ('optimisation.weight-trade', '20'), ('optimisation.weight-other-trade', '10'), ('optimisation.weight-language', '30'),
    ('optimisation.weight-distance', '3'), ('optimisation.weight-stay', '8'), ('optimisation.weight-keep-good', '25'),
    ('optimisation.weight-unfit', '60'), ('optimisation.weight-term-over', '5'),
    ('optimisation.weight-pairing-trade', '20'), ('optimisation.weight-pairing-distance', '6'),
    ('optimisation.weight-pairing-kin', '100'), ('optimisation.weight-pairing-load', '2'),
    ('optimisation.trades-for-cause-01', '08'), ('optimisation.trades-for-cause-02', '08'),
    ('optimisation.trades-for-cause-03', '09'), ('optimisation.trades-for-cause-04', '05,01'),
    ('optimisation.trades-for-cause-05', '02,03'), ('optimisation.trades-for-cause-06', '04'),
    ('optimisation.trades-for-cause-07', '01,02,03'), ('optimisation.trades-for-cause-08', '14,07'),
    ('optimisation.trades-for-cause-09', '11'), ('optimisation.trades-for-cause-10', '05'),
    ('optimisation.trades-for-cause-11', '10,14'), ('optimisation.trades-for-cause-12', '12')) as seed (key, value);
