-- What the rules of data quality leave to a province, city or county. Numbers without a document are marked 待核.
insert into parameter.definition (key, topic, position, label, label_en, unit, unit_en, holds, rule, rule_en) values
    ('quality.switched-off', 'quality', 5, '本地不用的核查规则（编号）', 'Rules not used here, by number', '', '', 'TEXT',
     '写规则编号，用逗号分开，如“19.1, 21”；不写表示全部核查。编号见“数据核查”页。',
     'Numbers of rules with commas between, such as "19.1, 21"; they stand on the page of findings. Empty: all are used.'),
    ('quality.income-change', 'quality', 10, '收入比上年增减的提醒幅度', 'Change of income worth a look', '%', '%', 'NUMBER',
     '人均纯收入比上年增减超过这个幅度时提醒核实。', 'A change of the average net income beyond this is to be looked at.'),
    ('quality.income-tolerance', 'quality', 20, '人均纯收入填报与计算的允许差', 'Allowed difference of stated and computed income', '元', 'yuan', 'NUMBER',
     '填报的人均纯收入与收入明细计算结果之差不超过这个数，不作为问题。', 'Up to this the stated average income may differ from the account.'),
    ('quality.oldest-pupil', 'quality', 30, '在校生的最大年龄', 'Greatest age of a pupil or student', '岁', 'years', 'WHOLE_NUMBER',
     '超过这个年龄仍为在校生的，需要核实。', 'Somebody older who is said to be at school is to be looked at.'),
    ('quality.oldest-worker', 'quality', 40, '务工的最大年龄', 'Greatest age of a worker', '岁', 'years', 'WHOLE_NUMBER',
     '超过这个年龄仍有务工月数的，需要核实。', 'Somebody older who is said to go out to work is to be looked at.'),
    ('quality.oldest-person', 'quality', 50, '疑似已故的年龄', 'Age at which somebody may have died', '岁', 'years', 'WHOLE_NUMBER',
     '达到这个年龄仍在册的成员，需要核实是否健在。', 'Of a member of that age it is to be asked whether he or she is still alive.'),
    ('quality.parent-age', 'quality', 60, '父母至少大于子女', 'Years between parent and child', '岁', 'years', 'WHOLE_NUMBER',
     '父母与子女的年龄差小于这个数的，需要核实。', 'A parent fewer years older than a child is to be looked at.'),
    ('quality.phone-households', 'quality', 70, '同一电话最多几户共用', 'Households that may share a phone', '户', 'households', 'WHOLE_NUMBER',
     '超过这个户数共用同一电话的，需要核实。', 'A phone number of more households is to be looked at.');

insert into parameter.parameter (key, division_code, valid_from, value, basis) values
    ('quality.income-change',    '620000000000', '2014-01-01', '50',  '数据质量规则；幅度待核'),
    ('quality.income-tolerance', '620000000000', '2014-01-01', '1',   '数据质量规则；允许差待核'),
    ('quality.oldest-pupil',     '620000000000', '2014-01-01', '30',  '数据质量规则；年龄待核'),
    ('quality.oldest-worker',    '620000000000', '2014-01-01', '75',  '数据质量规则；年龄待核'),
    ('quality.oldest-person',    '620000000000', '2014-01-01', '105', '数据质量规则；年龄待核'),
    ('quality.parent-age',       '620000000000', '2014-01-01', '15',  '数据质量规则；年龄差待核'),
    ('quality.phone-households', '620000000000', '2014-01-01', '3',   '数据质量规则；户数待核');
