-- What the rules about pensions and land leave to a province, city or county. Numbers without a document are marked 待核.
insert into parameter.definition (key, topic, position, label, label_en, unit, unit_en, holds, rule, rule_en) values
    ('quality.pension-age', 'quality', 80, '一般开始领取养老金的年龄', 'Age from which pensions are drawn', '岁', 'years', 'WHOLE_NUMBER',
     '达到这个年龄而没有参加养老保险的，提醒核实。', 'A member of that age who is in no pension scheme deserves a look.'),
    ('quality.arable-a-head', 'quality', 90, '人均耕地的提醒上限', 'Arable land a head worth a look', '亩', 'mu', 'NUMBER',
     '人均耕地超过这个数的，核实单位和数字。', 'Beyond this much arable land a head, unit and figure are to be looked at.');

insert into parameter.parameter (key, division_code, valid_from, value, basis) values
    ('quality.pension-age',   '620000000000', '2014-01-01', '60', '数据质量规则；城乡居民养老保险待遇领取年龄'),
    ('quality.arable-a-head', '620000000000', '2014-01-01', '30', '数据质量规则；数值待核');
